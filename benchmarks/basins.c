/* The peer in C: every start of Himmelblau's window walked by each of the chapter's six rules, with
   the verdict that a map of basins needs; and a sweep, Adam from one start at 64 x 64 pairs of beta1
   and a rate. The same arithmetic as the engine's, in float64: lanes side by side in a block, so that
   the compiler can vectorise over them, blocks spread over the cores by OpenMP. Prints for each the
   least nanoseconds a step and lane, and a checksum. */
#include <math.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK 256
#define SIDE 64 /* of the sweep */
enum rule { MOMENTUM, NAG, ADAGRAD, RMSPROP, ADAM, NADAM, SWEEP, RULES };
static const char *NAMES[RULES] = {"momentum", "nag", "adagrad", "rmsprop", "adam", "nadam", "sweep"};

typedef struct {
    double x[BLOCK], y[BLOCK], mx[BLOCK], my[BLOCK], sx[BLOCK], sy[BLOCK], mark[BLOCK];
    double rate[BLOCK], beta1[BLOCK], power1[BLOCK]; /* where they differ from lane to lane */
} block;

typedef struct {
    double cosine, sine, shift_x, shift_y, tolerance, reach, rate, beta1, beta2, eps, decay;
} knobs;

/* A point of the page as the surface's own, and what its two squares are of. */
#define LAY(x, y) \
    double u = cosine * (x) + sine * (y) + shift_x, v = cosine * (y)-sine * (x) + shift_y; \
    double first = u * u + v - 11, second = u + v * v - 7

/* The gradient there, in the page's directions. */
#define SLOPE \
    double du = 4 * u * first + 2 * second, dv = 2 * first + 4 * v * second; \
    gx = cosine * du - sine * dv, gy = sine * du + cosine * dv

static inline __attribute__((always_inline)) void walk(enum rule rule, const knobs *k, block *b, int steps) {
    double cosine = k->cosine, sine = k->sine, shift_x = k->shift_x, shift_y = k->shift_y;
    double tolerance = k->tolerance, reach = k->reach, rate = k->rate;
    double beta1 = k->beta1, beta2 = k->beta2, little = k->eps;
    double *restrict px = b->x, *restrict py = b->y, *restrict mx = b->mx, *restrict my = b->my;
    double *restrict sx = b->sx, *restrict sy = b->sy, *restrict mark = b->mark;
    double *restrict rates = b->rate, *restrict betas = b->beta1, *restrict powers = b->power1;
    double power1 = 1, power2 = 1, product = 1, fade = 1, fading = pow(0.96, k->decay);
    for (int step = 0; step <= steps; step++) { // The last one is judged; the step after it is not looked at.
        power1 *= beta1, power2 *= beta2, fade *= fading;
        double mu = beta1 * (1 - fade / 2), next = beta1 * (1 - fade * fading / 2);
        product *= mu;
        double ahead = next / (1 - product * next), now = (1 - mu) / (1 - product);
        double c1 = 1 - power1, c2 = 1 - power2, root2 = sqrt(c2), eps = little * root2;
#pragma omp simd
        for (int j = 0; j < BLOCK; j++) {
            double x = px[j], y = py[j], gx, gy;
            LAY(x, y);
            double loss = first * first + second * second, old = mark[j];
            double next_mark = loss < tolerance ? old : step + 1.0;
            next_mark = (x * x + y * y <= reach) & (fabs(loss) < INFINITY) ? next_mark : -1.0 - step;
            mark[j] = old < 0 ? old : next_mark;
            if (rule == NAG) {
                LAY(x + beta1 * mx[j], y + beta1 * my[j]);
                SLOPE;
            } else {
                SLOPE;
            }
            if (rule == MOMENTUM || rule == NAG) {
                mx[j] = beta1 * mx[j] - rate * gx, my[j] = beta1 * my[j] - rate * gy;
                px[j] = x + mx[j], py[j] = y + my[j];
            } else if (rule == ADAGRAD || rule == RMSPROP) {
                double keep = rule == ADAGRAD ? 1 : beta1, take = rule == ADAGRAD ? 1 : 1 - beta1;
                sx[j] = keep * sx[j] + take * gx * gx, sy[j] = keep * sy[j] + take * gy * gy;
                px[j] = x - rate * gx / sqrt(sx[j] + little);
                py[j] = y - rate * gy / sqrt(sy[j] + little);
            } else {
                double b1 = rule == SWEEP ? betas[j] : beta1, eta = rule == SWEEP ? rates[j] : rate;
                if (rule == SWEEP) powers[j] *= b1;
                double fix = rule == NADAM ? 1 : rule == SWEEP ? 1 - powers[j] : c1;
                mx[j] = b1 * mx[j] + (1 - b1) * gx;
                my[j] = b1 * my[j] + (1 - b1) * gy;
                sx[j] = beta2 * sx[j] + (1 - beta2) * gx * gx;
                sy[j] = beta2 * sy[j] + (1 - beta2) * gy * gy;
                double hx = rule == NADAM ? ahead * mx[j] + now * gx : mx[j];
                double hy = rule == NADAM ? ahead * my[j] + now * gy : my[j];
                px[j] = x - eta * hx * root2 / (fix * (sqrt(sx[j]) + eps));
                py[j] = y - eta * hy * root2 / (fix * (sqrt(sy[j]) + eps));
            }
        }
    }
}

/* A map's block is of starts; a sweep's of pairs, beta1 going slowest, all from one start. */
static void fill(enum rule rule, block *b, int first, int cells, double start_x, double start_y) {
    memset(b, 0, sizeof *b);
    for (int j = 0; j < BLOCK; j++) {
        int lane = first + j;
        b->x[j] = rule == SWEEP ? start_x : -6 + (lane % cells + 0.5) * 12 / cells;
        b->y[j] = rule == SWEEP ? start_y : -6 + (lane / cells + 0.5) * 12 / cells;
        b->beta1[j] = 0.99 * (lane / SIDE) / (SIDE - 1);
        b->rate[j] = 1e-4 * pow(1e5, (double)(lane % SIDE) / (SIDE - 1));
        b->power1[j] = 1;
    }
}

int main(int argc, char **argv) {
    if (argc != 6 + SWEEP) return 2;
    int cells = atoi(argv[1]), steps = atoi(argv[2]), repeats = atoi(argv[3]);
    double start_x = atof(argv[4]), start_y = atof(argv[5]);
    volatile double turned[4] = {1, 0, 0, 0};
    double *marks = malloc(cells * cells * sizeof *marks);
    for (int rule = 0; rule < RULES; rule++) {
        int lanes = rule == SWEEP ? SIDE * SIDE : cells * cells;
        double rate = rule == SWEEP ? 0 : atof(argv[6 + rule]);
        knobs k = {turned[0], turned[1], turned[2], turned[3], 1e-3, 1.44e14, rate, 0.9, 0.999, 1e-8, 0.004};
        double least = INFINITY;
        for (int repeat = 0; repeat < (rule == SWEEP ? 5 : 1) * repeats; repeat++) {
            double begun = omp_get_wtime();
#pragma omp parallel for schedule(dynamic)
            for (int first = 0; first < lanes; first += BLOCK) {
                block b;
                fill(rule, &b, first, cells, start_x, start_y);
                switch (rule) {
                case MOMENTUM: walk(MOMENTUM, &k, &b, steps); break;
                case NAG: walk(NAG, &k, &b, steps); break;
                case ADAGRAD: walk(ADAGRAD, &k, &b, steps); break;
                case RMSPROP: walk(RMSPROP, &k, &b, steps); break;
                case ADAM: walk(ADAM, &k, &b, steps); break;
                case NADAM: walk(NADAM, &k, &b, steps); break;
                default: walk(SWEEP, &k, &b, steps);
                }
                memcpy(marks + first, b.mark, sizeof b.mark);
            }
            double took = omp_get_wtime() - begun;
            if (took < least) least = took;
        }
        double arrived = 0;
        for (int i = 0; i < lanes; i++) arrived += marks[i] >= 0 && marks[i] <= steps;
        printf("%s %.4f %.6f\n", NAMES[rule], least / steps / lanes * 1e9, arrived / lanes);
    }
    return 0;
}
