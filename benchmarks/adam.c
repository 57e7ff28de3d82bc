/* The peer in C: Adam on a turned Rosenbrock valley with gradient noise, every step recorded. The
   same arithmetic as the engine's, in float64, with all knobs read when it starts, so that the
   compiler cannot fold them. Prints the least nanoseconds a step over the repeats, and the end. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

int main(int argc, char **argv) {
    if (argc != 7) return 2;
    int steps = atoi(argv[1]), repeats = atoi(argv[2]);
    double rate = atof(argv[3]), beta1 = atof(argv[4]), beta2 = atof(argv[5]), eps = atof(argv[6]);
    volatile double turned[5] = {1, 0, 0, 0, 100};
    double cosine = turned[0], sine = turned[1], shift_x = turned[2], shift_y = turned[3], b = turned[4];
    double *noise = calloc(2 * (size_t)steps, sizeof *noise);
    double *points = malloc(2 * (size_t)steps * sizeof *points);
    double *losses = malloc((size_t)steps * sizeof *losses);
    double least = INFINITY;
    for (int repeat = 0; repeat < repeats; repeat++) {
        double begun = seconds();
        double x = -1.2, y = 1, mx = 0, my = 0, sx = 0, sy = 0, power1 = 1, power2 = 1;
        for (int k = 0; k < steps; k++) {
            double u = cosine * x + sine * y + shift_x, v = cosine * y - sine * x + shift_y;
            double off = v - u * u;
            points[2 * k] = x, points[2 * k + 1] = y;
            losses[k] = (1 - u) * (1 - u) + b * off * off;
            double du = -2 * (1 - u) - 4 * b * u * off, dv = 2 * b * off;
            double gx = cosine * du - sine * dv + noise[2 * k];
            double gy = sine * du + cosine * dv + noise[2 * k + 1];
            power1 *= beta1, power2 *= beta2;
            mx = beta1 * mx + (1 - beta1) * gx, my = beta1 * my + (1 - beta1) * gy;
            sx = beta2 * sx + (1 - beta2) * gx * gx, sy = beta2 * sy + (1 - beta2) * gy * gy;
            x -= rate * (mx / (1 - power1)) / (sqrt(sx / (1 - power2)) + eps);
            y -= rate * (my / (1 - power1)) / (sqrt(sy / (1 - power2)) + eps);
        }
        double took = seconds() - begun;
        if (took < least) least = took;
    }
    printf("%.4f %.17g\n", least / steps * 1e9, losses[steps - 1]);
    return 0;
}
