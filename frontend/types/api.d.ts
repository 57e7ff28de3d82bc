// The API's shapes, written by `make types` from the OpenAPI document; not by hand.
export interface paths {
    "/api/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_catalog_api_v1_catalog_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/races": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["run_race_api_v1_races_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/basins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["map_basins_api_v1_basins_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sweeps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["run_sweep_api_v1_sweeps_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["run_training_api_v1_trainings_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landscapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draw_landscape_api_v1_landscapes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["compute_grid_api_v1_grids_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/formulas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["read_formula_api_v1_formulas_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["write_program_api_v1_programs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_experiments_api_v1_experiments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_experiment_api_v1_experiments__id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}/measured": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["measure_experiment_api_v1_experiments__id__measured_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_health_api_v1_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AckleyKnobs: Record<string, never>;
        AckleySurface: {
            rotation: number;
            noise: number;
            id: "ackley";
            knobs?: components["schemas"]["AckleyKnobs"];
        };
        AdagradContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "adagrad";
            knobs?: components["schemas"]["AdagradKnobs"];
        };
        AdagradKnobs: {
            learning_rate: number;
            eps: number;
            eps_inside_root: boolean;
            initial_accumulator: number;
        };
        AdagradLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "adagrad";
            knobs?: components["schemas"]["AdagradKnobs"];
        };
        AdamContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "adam";
            knobs?: components["schemas"]["AdamKnobs"];
        };
        AdamKnobs: {
            learning_rate: number;
            beta1: number;
            beta2: number;
            eps: number;
            eps_before_correction: boolean;
            bias_correction: boolean;
        };
        AdamLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "adam";
            knobs?: components["schemas"]["AdamKnobs"];
        };
        Axes: {
            x: number[];
            y: number[] | null;
        };
        BasinsEnd: {
            kind: "end";
            contestants: components["schemas"]["Shares"][];
            timings: components["schemas"]["EndTimings"];
        };
        BasinsRecord: components["schemas"]["BasinsStart"] | components["schemas"]["BasinsTile"] | components["schemas"]["BasinsEnd"] | components["schemas"]["RaceError"];
        BasinsRequest: {
            start?: number[] | null;
            seed: number;
            rates: "tuned" | "same" | "defaults" | "given";
            rate: number;
            tolerance: number;
            window?: number[][] | null;
            columns: number;
            rows: number;
            surface: components["schemas"]["BowlSurface"] | components["schemas"]["RavineSurface"] | components["schemas"]["RosenbrockSurface"] | components["schemas"]["BealeSurface"] | components["schemas"]["HimmelblauSurface"] | components["schemas"]["ThreeHumpCamelSurface"] | components["schemas"]["SixHumpCamelSurface"] | components["schemas"]["StyblinskiTangSurface"] | components["schemas"]["GoldsteinPriceSurface"] | components["schemas"]["AckleySurface"] | components["schemas"]["RastriginSurface"] | components["schemas"]["LevySurface"] | components["schemas"]["SaddleSurface"] | components["schemas"]["MonkeySaddleSurface"] | components["schemas"]["ShallowDipSurface"] | components["schemas"]["PlateauSurface"] | components["schemas"]["CliffSurface"] | components["schemas"]["CanyonSurface"] | components["schemas"]["FormulaSurface"];
            steps: number;
            contestants: (components["schemas"]["SgdContestant"] | components["schemas"]["MomentumContestant"] | components["schemas"]["NagContestant"] | components["schemas"]["AdagradContestant"] | components["schemas"]["RmspropContestant"] | components["schemas"]["AdamContestant"] | components["schemas"]["NadamContestant"])[];
        };
        BasinsResult: {
            window: number[][];
            x: number[];
            y: number[];
            version: string;
            request: components["schemas"]["BasinsRequest"];
            surface: components["schemas"]["RaceSurface"];
            pits: components["schemas"]["Pit"][];
            contestants: components["schemas"]["Mapped"][];
            timings: components["schemas"]["EndTimings"];
        };
        BasinsStart: {
            window: number[][];
            x: number[];
            y: number[];
            kind: "start";
            version: string;
            request: components["schemas"]["BasinsRequest"];
            surface: components["schemas"]["RaceSurface"];
            contestants: components["schemas"]["Entrant"][];
            timings: components["schemas"]["StartTimings"];
        };
        BasinsTile: {
            kind: "tile";
            contestant: number;
            column: number;
            row: number;
            columns: number;
            rows: number;
            stride: number;
            minimum: number[];
            steps: (number | null)[];
            pits: components["schemas"]["Pit"][];
        };
        BatchNormAfterKnobs: {
            momentum: number;
            eps: number;
        };
        BatchNormAfterTechnique: {
            id: "batch_norm_after";
            knobs?: components["schemas"]["BatchNormAfterKnobs"];
        };
        BatchNormKnobs: {
            momentum: number;
            eps: number;
        };
        BatchNormTechnique: {
            id: "batch_norm";
            knobs?: components["schemas"]["BatchNormKnobs"];
        };
        BealeKnobs: Record<string, never>;
        BealeSurface: {
            rotation: number;
            noise: number;
            id: "beale";
            knobs?: components["schemas"]["BealeKnobs"];
        };
        Before: {
            task: "related" | "reconstruction";
            steps: number[];
            losses: (number | null)[];
            originals: number[][] | null;
            reconstructions: (number | null)[][] | null;
        };
        Best: {
            best: number | null;
            best_values: number[] | null;
            best_loss: number | null;
        };
        BlobsData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "blobs";
            knobs?: components["schemas"]["BlobsKnobs"];
        };
        BlobsKnobs: {
            groups: number;
            spread: number;
        };
        Boundary: {
            kind: "boundary";
            classes: number[];
            confidence: number[];
            spread: number[] | null;
        };
        BowlKnobs: Record<string, never>;
        BowlSurface: {
            rotation: number;
            noise: number;
            id: "bowl";
            knobs?: components["schemas"]["BowlKnobs"];
        };
        CanyonKnobs: {
            walls: number;
        };
        CanyonSurface: {
            rotation: number;
            noise: number;
            id: "canyon";
            knobs?: components["schemas"]["CanyonKnobs"];
        };
        Catalog: {
            version: string;
            surfaces: components["schemas"]["Surface"][];
            optimizers: components["schemas"]["Optimizer"][];
            datasets: components["schemas"]["Dataset"][];
            techniques: {
                [key: string]: components["schemas"]["Technique"][];
            };
            rates: components["schemas"]["Rates"][];
            libraries: components["schemas"]["Library"][];
            limits: {
                [key: string]: components["schemas"]["Limit"];
            };
            opening: {
                [key: string]: unknown;
            };
            training_opening: {
                [key: string]: unknown;
            };
        };
        Choice: {
            id: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
        };
        Chosen: {
            id: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
        };
        CirclesData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "circles";
            knobs?: components["schemas"]["CirclesKnobs"];
        };
        CirclesKnobs: {
            noise: number;
            inner: number;
        };
        Claim: {
            text: string;
            runs: number;
            seeds: number;
        };
        CliffKnobs: {
            height: number;
        };
        CliffSurface: {
            rotation: number;
            noise: number;
            id: "cliff";
            knobs?: components["schemas"]["CliffKnobs"];
        };
        ClipNormKnobs: {
            clip: number;
        };
        ClipNormTechnique: {
            id: "clipnorm";
            knobs?: components["schemas"]["ClipNormKnobs"];
        };
        ClipValueKnobs: {
            clip: number;
        };
        ClipValueTechnique: {
            id: "clipvalue";
            knobs?: components["schemas"]["ClipValueKnobs"];
        };
        Columns: {
            points: (number | null)[][];
            losses: (number | null)[];
            gradients: (number | null)[][] | null;
            unclipped: (number | null)[][] | null;
            rates: (number | null)[] | null;
            steps: (number | null)[][] | null;
            state: {
                [key: string]: (number | null)[][];
            } | null;
        };
        Compiled: {
            programs: number;
            waiting: number;
        };
        Confusion: {
            kind: "confusion";
            counts: number[][];
            samples: components["schemas"]["Prediction"][];
        };
        ConstantKnobs: Record<string, never>;
        ConstantTechnique: {
            id: "constant";
            knobs?: components["schemas"]["ConstantKnobs"];
        };
        CosineKnobs: {
            warm_up: number;
            final: number;
        };
        CosineTechnique: {
            id: "cosine";
            knobs?: components["schemas"]["CosineKnobs"];
        };
        Curve: {
            kind: "curve";
            y: (number | null)[];
            spread: (number | null)[] | null;
        };
        Dataset: {
            id: string;
            title: string;
            about: string;
            source: string;
            task: "classes" | "regression";
            features: number;
            classes: number;
            window: number[][] | null;
            image: [
                number,
                number
            ] | null;
            points: number;
            most: number;
            related: boolean;
            sample: components["schemas"]["Sample"];
            knobs: components["schemas"]["Knob"][];
        };
        DigitPairData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "digit_pair";
            knobs?: components["schemas"]["DigitPairKnobs"];
        };
        DigitPairKnobs: Record<string, never>;
        DigitsData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "digits";
            knobs?: components["schemas"]["DigitsKnobs"];
        };
        DigitsKnobs: Record<string, never>;
        DropoutKnobs: {
            rate: number;
        };
        DropoutTechnique: {
            id: "dropout";
            knobs?: components["schemas"]["DropoutKnobs"];
        };
        ELUKnobs: {
            alpha: number;
        };
        ELUTechnique: {
            id: "elu";
            knobs?: components["schemas"]["ELUKnobs"];
        };
        EndTimings: {
            compile_ms: number;
            tune_ms: number;
            run_ms: number;
        };
        Entrant: {
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            clipping: components["schemas"]["Chosen"] | null;
            schedule: components["schemas"]["Chosen"];
            tuning: components["schemas"]["Tuning"] | null;
        };
        Experiment: {
            id: string;
            topic: number;
            title: string;
            text: string;
            state: components["schemas"]["State"];
            claim: components["schemas"]["Claim"];
        };
        Experiments: {
            topics: components["schemas"]["Topic"][];
            experiments: components["schemas"]["Listed"][];
        };
        ExponentialKnobs: {
            decay_steps: number;
        };
        ExponentialTechnique: {
            id: "exponential";
            knobs?: components["schemas"]["ExponentialKnobs"];
        };
        Fault: {
            field: string;
            value: unknown;
            allowed: string;
            remedy: string;
            column: number | null;
        };
        Figure: {
            label: string;
            value: number | null;
            text: string;
        };
        Formula: {
            text: string;
            shows: string | null;
        };
        FormulaRequest: {
            formula: string;
        };
        FormulaResult: {
            problem: components["schemas"]["Problem"] | null;
        };
        FormulaSurface: {
            rotation: number;
            noise: number;
            formula: string;
            window?: number[][] | null;
        };
        Frame: {
            frame: number;
            step: number;
            epoch: number;
            contestants: components["schemas"]["backend__api__schemas__training_frames__Reading"][];
            timings: components["schemas"]["FrameTimings"];
        };
        FrameTimings: {
            step_us: (number | null)[];
        };
        GELUKnobs: Record<string, never>;
        GELUTechnique: {
            id: "gelu";
            knobs?: components["schemas"]["GELUKnobs"];
        };
        GlobalClipNormKnobs: {
            clip: number;
        };
        GlobalClipNormTechnique: {
            id: "global_clipnorm";
            knobs?: components["schemas"]["GlobalClipNormKnobs"];
        };
        GlorotNormalKnobs: Record<string, never>;
        GlorotNormalTechnique: {
            id: "glorot_normal";
            knobs?: components["schemas"]["GlorotNormalKnobs"];
        };
        GlorotUniformKnobs: Record<string, never>;
        GlorotUniformTechnique: {
            id: "glorot_uniform";
            knobs?: components["schemas"]["GlorotUniformKnobs"];
        };
        GoldsteinPriceKnobs: Record<string, never>;
        GoldsteinPriceSurface: {
            rotation: number;
            noise: number;
            id: "goldstein_price";
            knobs?: components["schemas"]["GoldsteinPriceKnobs"];
        };
        Graduate: {
            diverged_at: (number | null)[];
            best_validation_loss: (number | null)[];
            best_validation_accuracy: (number | null)[] | null;
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            hidden: number[];
            initializer: components["schemas"]["Choice"];
            activation: components["schemas"]["Choice"];
            layers: components["schemas"]["Choice"][];
            clipping: components["schemas"]["Choice"] | null;
            schedule: components["schemas"]["Choice"];
            penalties: components["schemas"]["Choice"][];
            constraint: components["schemas"]["Choice"] | null;
            start: components["schemas"]["Choice"] | null;
            parameters: number;
            layer_names: string[];
            before: components["schemas"]["Before"] | null;
        };
        Grid: {
            window: number[][];
            x: number[];
            y: number[];
            losses: (number | null)[][];
            lowest: number | null;
            highest: number | null;
            minima: components["schemas"]["Minimum"][];
            minima_note: string | null;
            start: number[];
        };
        GridRequest: {
            window?: number[][] | null;
            columns: number;
            rows: number;
            digits?: number | null;
            surface: components["schemas"]["BowlSurface"] | components["schemas"]["RavineSurface"] | components["schemas"]["RosenbrockSurface"] | components["schemas"]["BealeSurface"] | components["schemas"]["HimmelblauSurface"] | components["schemas"]["ThreeHumpCamelSurface"] | components["schemas"]["SixHumpCamelSurface"] | components["schemas"]["StyblinskiTangSurface"] | components["schemas"]["GoldsteinPriceSurface"] | components["schemas"]["AckleySurface"] | components["schemas"]["RastriginSurface"] | components["schemas"]["LevySurface"] | components["schemas"]["SaddleSurface"] | components["schemas"]["MonkeySaddleSurface"] | components["schemas"]["ShallowDipSurface"] | components["schemas"]["PlateauSurface"] | components["schemas"]["CliffSurface"] | components["schemas"]["CanyonSurface"] | components["schemas"]["FormulaSurface"];
        };
        Ground: {
            task: "classes" | "regression";
            classes: number;
            names: string[];
            features: number;
            window: number[][] | null;
            image: [
                number,
                number
            ] | null;
            training: components["schemas"]["TrainingPoints"];
            validation: components["schemas"]["Points"];
            epoch_steps: number;
        };
        HeNormalKnobs: Record<string, never>;
        HeNormalTechnique: {
            id: "he_normal";
            knobs?: components["schemas"]["HeNormalKnobs"];
        };
        HeUniformKnobs: Record<string, never>;
        HeUniformTechnique: {
            id: "he_uniform";
            knobs?: components["schemas"]["HeUniformKnobs"];
        };
        Health: {
            status: "ok";
            version: string;
            device: string;
            compiled: components["schemas"]["Compiled"];
        };
        HimmelblauKnobs: Record<string, never>;
        HimmelblauSurface: {
            rotation: number;
            noise: number;
            id: "himmelblau";
            knobs?: components["schemas"]["HimmelblauKnobs"];
        };
        Histogram: {
            low: number | null;
            high: number | null;
            counts: (number | null)[];
        };
        Histograms: {
            activations: components["schemas"]["Histogram"][];
            weights: components["schemas"]["Histogram"][];
        };
        Knob: {
            name: string;
            symbol: string;
            type: "number" | "boolean";
            default: number | boolean | null;
            low: number | null;
            high: number | null;
            scale: "linear" | "log" | "whole";
            nullable: boolean;
            about: string;
        };
        L1Knobs: {
            strength: number;
        };
        L1Technique: {
            id: "l1";
            knobs?: components["schemas"]["L1Knobs"];
        };
        L2Knobs: {
            strength: number;
        };
        L2Technique: {
            id: "l2";
            knobs?: components["schemas"]["L2Knobs"];
        };
        LandscapeEnd: {
            kind: "end";
            timings: components["schemas"]["LandscapeTimings"];
        };
        LandscapePath: {
            contestant: number;
            steps: number[];
            alpha: number[];
            beta: number[];
            training_loss: (number | null)[];
            validation_loss: (number | null)[];
            off_plane: number[];
            explained: number;
        };
        LandscapePlane: {
            origin: number | null;
            explained: number[];
            alpha: number[];
            beta: number[];
            paths: components["schemas"]["LandscapePath"][];
            left_out: components["schemas"]["LeftOut"][];
            kind: "plane";
        };
        LandscapeProgress: {
            kind: "progress";
            step: number;
            steps: number;
        };
        LandscapeRecord: components["schemas"]["LandscapeStart"] | components["schemas"]["LandscapeProgress"] | components["schemas"]["LandscapePlane"] | components["schemas"]["LandscapeRows"] | components["schemas"]["LandscapeEnd"] | components["schemas"]["RaceError"];
        LandscapeRequest: {
            directions: "pca" | "random";
            columns: number;
            rows: number;
            margin: number;
            aspect?: number | null;
            contestant: number;
            seed: number;
            training: components["schemas"]["TrainingRequest"];
        };
        LandscapeResult: {
            origin: number | null;
            explained: number[];
            alpha: number[];
            beta: number[];
            paths: components["schemas"]["LandscapePath"][];
            left_out: components["schemas"]["LeftOut"][];
            version: string;
            request: components["schemas"]["LandscapeRequest"];
            training_loss: (number | null)[][];
            validation_loss: (number | null)[][];
            timings: components["schemas"]["LandscapeTimings"];
        };
        LandscapeRows: {
            kind: "rows";
            rows: number[];
            training_loss: (number | null)[][];
            validation_loss: (number | null)[][];
        };
        LandscapeStart: {
            kind: "start";
            version: string;
            request: components["schemas"]["LandscapeRequest"];
        };
        LandscapeTimings: {
            training_ms: number;
            run_ms: number;
        };
        Layers: {
            gradient_norm: (number | null)[];
            signal_gradient: (number | null)[];
            activation_mean: (number | null)[];
            activation_deviation: (number | null)[];
            activation_square: (number | null)[];
            weight_norm: (number | null)[];
            largest_unit_norm: (number | null)[];
            zero_weights: (number | null)[];
            dead_units: (number | null)[];
        };
        LeCunNormalKnobs: Record<string, never>;
        LeCunNormalTechnique: {
            id: "lecun_normal";
            knobs?: components["schemas"]["LeCunNormalKnobs"];
        };
        LeCunUniformKnobs: Record<string, never>;
        LeCunUniformTechnique: {
            id: "lecun_uniform";
            knobs?: components["schemas"]["LeCunUniformKnobs"];
        };
        LeakyReLUKnobs: {
            alpha: number;
        };
        LeakyReLUTechnique: {
            id: "leaky_relu";
            knobs?: components["schemas"]["LeakyReLUKnobs"];
        };
        Learner: {
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            hidden: number[];
            initializer: components["schemas"]["Choice"];
            activation: components["schemas"]["Choice"];
            layers: components["schemas"]["Choice"][];
            clipping: components["schemas"]["Choice"] | null;
            schedule: components["schemas"]["Choice"];
            penalties: components["schemas"]["Choice"][];
            constraint: components["schemas"]["Choice"] | null;
            start: components["schemas"]["Choice"] | null;
            parameters: number;
            layer_names: string[];
            before: components["schemas"]["Before"] | null;
        };
        LearnerVerdict: {
            diverged_at: (number | null)[];
            best_validation_loss: (number | null)[];
            best_validation_accuracy: (number | null)[] | null;
        };
        LeftOut: {
            contestant: number;
            why: string;
        };
        LevyKnobs: Record<string, never>;
        LevySurface: {
            rotation: number;
            noise: number;
            id: "levy";
            knobs?: components["schemas"]["LevyKnobs"];
        };
        Library: {
            id: string;
            title: string;
            about: string;
        };
        Limit: {
            high: number;
            unit: string;
            why: string;
            setting: string;
        };
        Listed: {
            id: string;
            topic: number;
            title: string;
            text: string;
            page: "surfaces" | "networks";
        };
        Mapped: {
            shares: number[];
            under_way: number;
            diverged: number;
            elsewhere: number;
            median_steps: (number | null)[];
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            clipping: components["schemas"]["Chosen"] | null;
            schedule: components["schemas"]["Chosen"];
            tuning: components["schemas"]["Tuning"] | null;
            minimum: number[][];
            steps: (number | null)[][];
        };
        MaxNormKnobs: {
            radius: number;
        };
        MaxNormTechnique: {
            id: "max_norm";
            knobs?: components["schemas"]["MaxNormKnobs"];
        };
        Measured: {
            figures: components["schemas"]["Figure"][];
            holds: boolean;
            seeds: number;
        };
        Minimum: {
            x: number;
            y: number;
            loss: number;
            source: string;
            kind: "minimum" | "kink";
            found: boolean;
        };
        MishKnobs: Record<string, never>;
        MishTechnique: {
            id: "mish";
            knobs?: components["schemas"]["MishKnobs"];
        };
        MomentumContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "momentum";
            knobs?: components["schemas"]["MomentumKnobs"];
        };
        MomentumKnobs: {
            learning_rate: number;
            momentum: number;
        };
        MomentumLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "momentum";
            knobs?: components["schemas"]["MomentumKnobs"];
        };
        MonkeySaddleKnobs: {
            floor: number;
        };
        MonkeySaddleSurface: {
            rotation: number;
            noise: number;
            id: "monkey_saddle";
            knobs?: components["schemas"]["MonkeySaddleKnobs"];
        };
        MoonsData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "moons";
            knobs?: components["schemas"]["MoonsKnobs"];
        };
        MoonsKnobs: {
            noise: number;
        };
        NadamContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "nadam";
            knobs?: components["schemas"]["NadamKnobs"];
        };
        NadamKnobs: {
            learning_rate: number;
            beta1: number;
            beta2: number;
            eps: number;
            eps_before_correction: boolean;
            momentum_decay: number | null;
        };
        NadamLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "nadam";
            knobs?: components["schemas"]["NadamKnobs"];
        };
        NagContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "nag";
            knobs?: components["schemas"]["NagKnobs"];
        };
        NagKnobs: {
            learning_rate: number;
            momentum: number;
        };
        NagLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "nag";
            knobs?: components["schemas"]["NagKnobs"];
        };
        NetworkBest: {
            best: number | null;
            best_values: number[] | null;
            best_loss: number | null;
        };
        NetworkOutcome: {
            training_loss: (number | null)[];
            validation_loss: (number | null)[];
            validation_accuracy: (number | null)[] | null;
            diverged_at: (number | null)[];
        };
        NetworkSweepAxis: {
            low: number;
            high: number;
            scale: "log" | "linear";
            knob: string;
            count: number;
        };
        NetworkSweepEnd: {
            kind: "end";
            contestants: components["schemas"]["NetworkBest"][];
            timings: components["schemas"]["TrainingEndTimings"];
        };
        NetworkSweepRecord: components["schemas"]["NetworkSweepStart"] | components["schemas"]["NetworkSweepValue"] | components["schemas"]["NetworkSweepEnd"] | components["schemas"]["RaceError"];
        NetworkSweepRequest: {
            seed: number;
            data: components["schemas"]["MoonsData"] | components["schemas"]["CirclesData"] | components["schemas"]["SpiralsData"] | components["schemas"]["BlobsData"] | components["schemas"]["XorData"] | components["schemas"]["WaveData"] | components["schemas"]["DigitsData"] | components["schemas"]["DigitPairData"] | components["schemas"]["OwnData"];
            steps: number;
            batch_size: number;
            frames: number;
            seeds: number;
            contestants: (components["schemas"]["SgdLearner"] | components["schemas"]["MomentumLearner"] | components["schemas"]["NagLearner"] | components["schemas"]["AdagradLearner"] | components["schemas"]["RmspropLearner"] | components["schemas"]["AdamLearner"] | components["schemas"]["NadamLearner"])[];
            axes: components["schemas"]["NetworkSweepAxis"][];
        };
        NetworkSweepResult: {
            version: string;
            request: components["schemas"]["NetworkSweepRequest"];
            axes: components["schemas"]["SweptAxis"][];
            contestants: components["schemas"]["NetworkSwept"][];
            timings: components["schemas"]["TrainingEndTimings"];
        };
        NetworkSweepStart: {
            kind: "start";
            version: string;
            request: components["schemas"]["NetworkSweepRequest"];
            axes: components["schemas"]["SweptAxis"][];
        };
        NetworkSweepValue: {
            kind: "value";
            place: number;
            contestants: components["schemas"]["NetworkOutcome"][];
        };
        NetworkSwept: {
            best: number | null;
            best_values: number[] | null;
            best_loss: number | null;
            optimizer: string;
            training_loss: (number | null)[][];
            validation_loss: (number | null)[][];
            validation_accuracy: (number | null)[][] | null;
            diverged_at: (number | null)[][];
        };
        NormalKnobs: {
            stddev: number;
        };
        NormalTechnique: {
            id: "normal";
            knobs?: components["schemas"]["NormalKnobs"];
        };
        OneCycleKnobs: {
            pct_start: number;
            div_factor: number;
            final_div_factor: number;
        };
        OneCycleTechnique: {
            id: "one_cycle";
            knobs?: components["schemas"]["OneCycleKnobs"];
        };
        Optimizer: {
            id: string;
            title: string;
            about: string;
            source: string;
            year: number;
            looks_ahead: boolean;
            formulas: components["schemas"]["Formula"][];
            readings: components["schemas"]["backend__api__schemas__catalog__Reading"][];
            says: string;
            knobs: components["schemas"]["Knob"][];
        };
        OrthogonalKnobs: Record<string, never>;
        OrthogonalTechnique: {
            id: "orthogonal";
            knobs?: components["schemas"]["OrthogonalKnobs"];
        };
        OwnData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            x: number[][];
            y: number[];
            task: "classes" | "regression";
            names?: string[] | null;
        };
        PReLUKnobs: {
            initial_alpha: number;
        };
        PReLUTechnique: {
            id: "prelu";
            knobs?: components["schemas"]["PReLUKnobs"];
        };
        PerformanceKnobs: {
            factor: number;
            patience: number;
            threshold: number;
        };
        PerformanceTechnique: {
            id: "performance";
            knobs?: components["schemas"]["PerformanceKnobs"];
        };
        PiecewiseConstantKnobs: {
            first: number;
            second: number;
            factor: number;
        };
        PiecewiseConstantTechnique: {
            id: "piecewise_constant";
            knobs?: components["schemas"]["PiecewiseConstantKnobs"];
        };
        Pit: {
            x: number;
            y: number;
            loss: number;
        };
        PlateauKnobs: {
            tilt: number;
        };
        PlateauSurface: {
            rotation: number;
            noise: number;
            id: "plateau";
            knobs?: components["schemas"]["PlateauKnobs"];
        };
        Points: {
            x: number[][];
            y: number[];
        };
        PowerKnobs: {
            decay_steps: number;
            power: number;
        };
        PowerTechnique: {
            id: "power";
            knobs?: components["schemas"]["PowerKnobs"];
        };
        Prediction: {
            point: number;
            predicted: number;
            confidence: number | null;
            spread: number | null;
        };
        PretrainingKnobs: {
            layers: number;
            steps: number;
            frozen: number;
            rate: number;
        };
        PretrainingTechnique: {
            id: "pretraining";
            knobs?: components["schemas"]["PretrainingKnobs"];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            errors: components["schemas"]["Fault"][];
        };
        Program: {
            library: "pytorch" | "optax" | "keras";
            title: string;
            code: string;
            notes: string[];
        };
        ProgramRequest: {
            library: "pytorch" | "optax" | "keras";
            contestant: number;
            run: components["schemas"]["RaceRequest"] | components["schemas"]["TrainingRequest"];
        };
        RaceChunk: {
            kind: "chunk";
            step: number;
            contestants: components["schemas"]["Columns"][];
        };
        RaceEnd: {
            kind: "end";
            contestants: components["schemas"]["Verdict"][];
            timings: components["schemas"]["EndTimings"];
        };
        RaceError: {
            kind: "error";
            problem: components["schemas"]["Problem"];
        };
        RaceRecord: components["schemas"]["RaceStart"] | components["schemas"]["RaceChunk"] | components["schemas"]["RaceEnd"] | components["schemas"]["RaceError"];
        RaceRequest: {
            start?: number[] | null;
            seed: number;
            rates: "tuned" | "same" | "defaults" | "given";
            rate: number;
            tolerance: number;
            include: ("gradient" | "rate" | "state")[];
            digits?: number | null;
            surface: components["schemas"]["BowlSurface"] | components["schemas"]["RavineSurface"] | components["schemas"]["RosenbrockSurface"] | components["schemas"]["BealeSurface"] | components["schemas"]["HimmelblauSurface"] | components["schemas"]["ThreeHumpCamelSurface"] | components["schemas"]["SixHumpCamelSurface"] | components["schemas"]["StyblinskiTangSurface"] | components["schemas"]["GoldsteinPriceSurface"] | components["schemas"]["AckleySurface"] | components["schemas"]["RastriginSurface"] | components["schemas"]["LevySurface"] | components["schemas"]["SaddleSurface"] | components["schemas"]["MonkeySaddleSurface"] | components["schemas"]["ShallowDipSurface"] | components["schemas"]["PlateauSurface"] | components["schemas"]["CliffSurface"] | components["schemas"]["CanyonSurface"] | components["schemas"]["FormulaSurface"];
            steps: number;
            contestants: (components["schemas"]["SgdContestant"] | components["schemas"]["MomentumContestant"] | components["schemas"]["NagContestant"] | components["schemas"]["AdagradContestant"] | components["schemas"]["RmspropContestant"] | components["schemas"]["AdamContestant"] | components["schemas"]["NadamContestant"])[];
        };
        RaceResult: {
            version: string;
            request: components["schemas"]["RaceRequest"];
            surface: components["schemas"]["RaceSurface"];
            contestants: components["schemas"]["Runner"][];
            timings: components["schemas"]["EndTimings"];
        };
        RaceStart: {
            kind: "start";
            version: string;
            request: components["schemas"]["RaceRequest"];
            surface: components["schemas"]["RaceSurface"];
            contestants: components["schemas"]["Entrant"][];
            timings: components["schemas"]["StartTimings"];
        };
        RaceSurface: {
            window: number[][];
            start: number[];
            minima: components["schemas"]["Minimum"][];
            minima_note: string | null;
            best_loss: number | null;
        };
        RastriginKnobs: {
            depth: number;
        };
        RastriginSurface: {
            rotation: number;
            noise: number;
            id: "rastrigin";
            knobs?: components["schemas"]["RastriginKnobs"];
        };
        Rates: {
            id: string;
            title: string;
            about: string;
        };
        RavineKnobs: {
            condition: number;
        };
        RavineSurface: {
            rotation: number;
            noise: number;
            id: "ravine";
            knobs?: components["schemas"]["RavineKnobs"];
        };
        ReLUKnobs: Record<string, never>;
        ReLUTechnique: {
            id: "relu";
            knobs?: components["schemas"]["ReLUKnobs"];
        };
        Reading: {
            training_loss: (number | null)[];
            validation_loss: (number | null)[];
            training_accuracy: (number | null)[] | null;
            validation_accuracy: (number | null)[] | null;
            penalty: (number | null)[];
            learning_rate: (number | null)[];
            layers: components["schemas"]["Layers"] | null;
            histograms: components["schemas"]["Histograms"] | null;
            picture: (components["schemas"]["Boundary"] | components["schemas"]["Curve"] | components["schemas"]["Confusion"]) | null;
        };
        RmspropContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "rmsprop";
            knobs?: components["schemas"]["RmspropKnobs"];
        };
        RmspropKnobs: {
            learning_rate: number;
            rho: number;
            eps: number;
            eps_inside_root: boolean;
        };
        RmspropLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "rmsprop";
            knobs?: components["schemas"]["RmspropKnobs"];
        };
        RosenbrockKnobs: {
            walls: number;
        };
        RosenbrockSurface: {
            rotation: number;
            noise: number;
            id: "rosenbrock";
            knobs?: components["schemas"]["RosenbrockKnobs"];
        };
        Runner: {
            diverged_at: number | null;
            reached_at: number | null;
            points: (number | null)[][];
            losses: (number | null)[];
            gradients?: (number | null)[][] | null;
            unclipped?: (number | null)[][] | null;
            rates?: (number | null)[] | null;
            steps?: (number | null)[][] | null;
            state?: {
                [key: string]: (number | null)[][];
            } | null;
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            clipping: components["schemas"]["Chosen"] | null;
            schedule: components["schemas"]["Chosen"];
            tuning: components["schemas"]["Tuning"] | null;
        };
        SELUKnobs: Record<string, never>;
        SELUTechnique: {
            id: "selu";
            knobs?: components["schemas"]["SELUKnobs"];
        };
        SaddleKnobs: {
            floor: number;
        };
        SaddleSurface: {
            rotation: number;
            noise: number;
            id: "saddle";
            knobs?: components["schemas"]["SaddleKnobs"];
        };
        Sample: {
            x: number[][];
            y: number[];
        };
        SgdContestant: {
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            optimizer: "sgd";
            knobs?: components["schemas"]["SgdKnobs"];
        };
        SgdKnobs: {
            learning_rate: number;
        };
        SgdLearner: {
            hidden: number[];
            initializer: components["schemas"]["GlorotUniformTechnique"] | components["schemas"]["GlorotNormalTechnique"] | components["schemas"]["HeUniformTechnique"] | components["schemas"]["HeNormalTechnique"] | components["schemas"]["LeCunUniformTechnique"] | components["schemas"]["LeCunNormalTechnique"] | components["schemas"]["NormalTechnique"] | components["schemas"]["OrthogonalTechnique"] | components["schemas"]["ZerosTechnique"];
            activation: components["schemas"]["SigmoidTechnique"] | components["schemas"]["TanhTechnique"] | components["schemas"]["ReLUTechnique"] | components["schemas"]["LeakyReLUTechnique"] | components["schemas"]["PReLUTechnique"] | components["schemas"]["ELUTechnique"] | components["schemas"]["SELUTechnique"] | components["schemas"]["GELUTechnique"] | components["schemas"]["SwishTechnique"] | components["schemas"]["MishTechnique"];
            layers: (components["schemas"]["BatchNormTechnique"] | components["schemas"]["BatchNormAfterTechnique"] | components["schemas"]["DropoutTechnique"])[];
            clipping?: (components["schemas"]["ClipValueTechnique"] | components["schemas"]["ClipNormTechnique"] | components["schemas"]["GlobalClipNormTechnique"]) | null;
            schedule: components["schemas"]["ConstantTechnique"] | components["schemas"]["PowerTechnique"] | components["schemas"]["ExponentialTechnique"] | components["schemas"]["PiecewiseConstantTechnique"] | components["schemas"]["PerformanceTechnique"] | components["schemas"]["OneCycleTechnique"] | components["schemas"]["CosineTechnique"] | components["schemas"]["WarmUpTechnique"];
            penalties: (components["schemas"]["L1Technique"] | components["schemas"]["L2Technique"])[];
            constraint?: components["schemas"]["MaxNormTechnique"] | null;
            start?: (components["schemas"]["TransferTechnique"] | components["schemas"]["PretrainingTechnique"]) | null;
            optimizer: "sgd";
            knobs?: components["schemas"]["SgdKnobs"];
        };
        ShallowDipKnobs: {
            sill: number;
        };
        ShallowDipSurface: {
            rotation: number;
            noise: number;
            id: "shallow_dip";
            knobs?: components["schemas"]["ShallowDipKnobs"];
        };
        Shares: {
            shares: number[];
            under_way: number;
            diverged: number;
            elsewhere: number;
            median_steps: (number | null)[];
        };
        SigmoidKnobs: Record<string, never>;
        SigmoidTechnique: {
            id: "sigmoid";
            knobs?: components["schemas"]["SigmoidKnobs"];
        };
        SixHumpCamelKnobs: Record<string, never>;
        SixHumpCamelSurface: {
            rotation: number;
            noise: number;
            id: "six_hump_camel";
            knobs?: components["schemas"]["SixHumpCamelKnobs"];
        };
        SpiralsData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "spirals";
            knobs?: components["schemas"]["SpiralsKnobs"];
        };
        SpiralsKnobs: {
            noise: number;
            turns: number;
        };
        StartTimings: {
            cold: string[];
            compile_ms: number;
            tune_ms: number;
        };
        State: {
            page: "surfaces" | "networks";
            request: {
                [key: string]: unknown;
            };
            look: {
                [key: string]: unknown;
            };
        };
        StyblinskiTangKnobs: Record<string, never>;
        StyblinskiTangSurface: {
            rotation: number;
            noise: number;
            id: "styblinski_tang";
            knobs?: components["schemas"]["StyblinskiTangKnobs"];
        };
        Surface: {
            id: string;
            title: string;
            about: string;
            group: string;
            source: string;
            formula: string;
            smooth: boolean;
            note: string | null;
            window: number[][];
            start: number[];
            minima: components["schemas"]["Minimum"][];
            tunable: boolean;
            knobs: components["schemas"]["Knob"][];
        };
        SweepAxis: {
            low: number;
            high: number;
            scale: "log" | "linear";
            knob: string;
            count: number;
        };
        SweepEnd: {
            kind: "end";
            contestants: components["schemas"]["Best"][];
            timings: components["schemas"]["EndTimings"];
        };
        SweepPart: {
            losses: (number | null)[];
            reached_at: (number | null)[];
            diverged_at: (number | null)[];
            kind: "part";
            contestant: number;
            first: number;
        };
        SweepRecord: components["schemas"]["SweepStart"] | components["schemas"]["SweepPart"] | components["schemas"]["SweepEnd"] | components["schemas"]["RaceError"];
        SweepRequest: {
            start?: number[] | null;
            seed: number;
            rates: "tuned" | "same" | "defaults" | "given";
            rate: number;
            tolerance: number;
            surface: components["schemas"]["BowlSurface"] | components["schemas"]["RavineSurface"] | components["schemas"]["RosenbrockSurface"] | components["schemas"]["BealeSurface"] | components["schemas"]["HimmelblauSurface"] | components["schemas"]["ThreeHumpCamelSurface"] | components["schemas"]["SixHumpCamelSurface"] | components["schemas"]["StyblinskiTangSurface"] | components["schemas"]["GoldsteinPriceSurface"] | components["schemas"]["AckleySurface"] | components["schemas"]["RastriginSurface"] | components["schemas"]["LevySurface"] | components["schemas"]["SaddleSurface"] | components["schemas"]["MonkeySaddleSurface"] | components["schemas"]["ShallowDipSurface"] | components["schemas"]["PlateauSurface"] | components["schemas"]["CliffSurface"] | components["schemas"]["CanyonSurface"] | components["schemas"]["FormulaSurface"];
            steps: number;
            contestants: (components["schemas"]["SgdContestant"] | components["schemas"]["MomentumContestant"] | components["schemas"]["NagContestant"] | components["schemas"]["AdagradContestant"] | components["schemas"]["RmspropContestant"] | components["schemas"]["AdamContestant"] | components["schemas"]["NadamContestant"])[];
            axes: components["schemas"]["SweepAxis"][];
        };
        SweepResult: {
            version: string;
            request: components["schemas"]["SweepRequest"];
            surface: components["schemas"]["RaceSurface"];
            axes: components["schemas"]["SweptAxis"][];
            contestants: components["schemas"]["Swept"][];
            timings: components["schemas"]["EndTimings"];
        };
        SweepStart: {
            kind: "start";
            version: string;
            request: components["schemas"]["SweepRequest"];
            surface: components["schemas"]["RaceSurface"];
            axes: components["schemas"]["SweptAxis"][];
            contestants: components["schemas"]["Entrant"][];
            timings: components["schemas"]["StartTimings"];
        };
        Swept: {
            best: number | null;
            best_values: number[] | null;
            best_loss: number | null;
            losses: (number | null)[];
            reached_at: (number | null)[];
            diverged_at: (number | null)[];
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            clipping: components["schemas"]["Chosen"] | null;
            schedule: components["schemas"]["Chosen"];
            tuning: components["schemas"]["Tuning"] | null;
        };
        SweptAxis: {
            knob: string;
            values: number[];
        };
        SwishKnobs: {
            beta: number;
        };
        SwishTechnique: {
            id: "swish";
            knobs?: components["schemas"]["SwishKnobs"];
        };
        TanhKnobs: Record<string, never>;
        TanhTechnique: {
            id: "tanh";
            knobs?: components["schemas"]["TanhKnobs"];
        };
        Technique: {
            id: string;
            title: string;
            about: string;
            formula: string;
            source: string;
            year: number;
            knobs: components["schemas"]["Knob"][];
        };
        ThreeHumpCamelKnobs: Record<string, never>;
        ThreeHumpCamelSurface: {
            rotation: number;
            noise: number;
            id: "three_hump_camel";
            knobs?: components["schemas"]["ThreeHumpCamelKnobs"];
        };
        Topic: {
            number: number;
            title: string;
        };
        TrainingEnd: {
            kind: "end";
            contestants: components["schemas"]["LearnerVerdict"][];
            timings: components["schemas"]["TrainingEndTimings"];
        };
        TrainingEndTimings: {
            compile_ms: number;
            run_ms: number;
        };
        TrainingFrame: {
            frame: number;
            step: number;
            epoch: number;
            contestants: components["schemas"]["Reading"][];
            timings: components["schemas"]["FrameTimings"];
            kind: "frame";
        };
        TrainingPoints: {
            x: number[][];
            y: number[];
            labelled: boolean[];
        };
        TrainingRecord: components["schemas"]["TrainingStart"] | components["schemas"]["TrainingFrame"] | components["schemas"]["TrainingEnd"] | components["schemas"]["RaceError"];
        TrainingRequest: {
            seed: number;
            include: ("layers" | "histograms" | "pictures")[];
            data: components["schemas"]["MoonsData"] | components["schemas"]["CirclesData"] | components["schemas"]["SpiralsData"] | components["schemas"]["BlobsData"] | components["schemas"]["XorData"] | components["schemas"]["WaveData"] | components["schemas"]["DigitsData"] | components["schemas"]["DigitPairData"] | components["schemas"]["OwnData"];
            steps: number;
            batch_size: number;
            frames: number;
            seeds: number;
            contestants: (components["schemas"]["SgdLearner"] | components["schemas"]["MomentumLearner"] | components["schemas"]["NagLearner"] | components["schemas"]["AdagradLearner"] | components["schemas"]["RmspropLearner"] | components["schemas"]["AdamLearner"] | components["schemas"]["NadamLearner"])[];
        };
        TrainingResult: {
            version: string;
            request: components["schemas"]["TrainingRequest"];
            data: components["schemas"]["Ground"];
            grid: components["schemas"]["Axes"] | null;
            contestants: components["schemas"]["Graduate"][];
            frames: components["schemas"]["Frame"][];
            timings: components["schemas"]["TrainingEndTimings"];
        };
        TrainingStart: {
            kind: "start";
            version: string;
            request: components["schemas"]["TrainingRequest"];
            data: components["schemas"]["Ground"];
            grid: components["schemas"]["Axes"] | null;
            contestants: components["schemas"]["Learner"][];
            timings: components["schemas"]["TrainingStartTimings"];
        };
        TrainingStartTimings: {
            cold: number[];
        };
        TransferKnobs: {
            layers: number;
            steps: number;
            frozen: number;
            rate: number;
        };
        TransferTechnique: {
            id: "transfer";
            knobs?: components["schemas"]["TransferKnobs"];
        };
        Tuning: {
            rates: number[];
            losses: (number | null)[];
            best: number;
            at_edge: boolean;
            seeds: number;
        };
        Verdict: {
            diverged_at: number | null;
            reached_at: number | null;
        };
        WarmUpKnobs: {
            warm_up: number;
        };
        WarmUpTechnique: {
            id: "warm_up";
            knobs?: components["schemas"]["WarmUpKnobs"];
        };
        WaveData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "wave";
            knobs?: components["schemas"]["WaveKnobs"];
        };
        WaveKnobs: {
            noise: number;
            waves: number;
        };
        XorData: {
            labels?: number | null;
            label_noise: number;
            validation: number;
            points?: number | null;
            id: "xor";
            knobs?: components["schemas"]["XorKnobs"];
        };
        XorKnobs: {
            noise: number;
        };
        ZerosKnobs: Record<string, never>;
        ZerosTechnique: {
            id: "zeros";
            knobs?: components["schemas"]["ZerosKnobs"];
        };
        backend__api__schemas__catalog__Reading: {
            name: string;
            symbol: string;
            title: string;
            kind: string;
            about: string;
        };
        backend__api__schemas__training_frames__Reading: {
            training_loss: (number | null)[];
            validation_loss: (number | null)[];
            training_accuracy: (number | null)[] | null;
            validation_accuracy: (number | null)[] | null;
            penalty: (number | null)[];
            learning_rate: (number | null)[];
            layers?: components["schemas"]["Layers"] | null;
            histograms?: components["schemas"]["Histograms"] | null;
            picture?: (components["schemas"]["Boundary"] | components["schemas"]["Curve"] | components["schemas"]["Confusion"]) | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    read_catalog_api_v1_catalog_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
        };
    };
    run_race_api_v1_races_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaceResult"];
                    "application/jsonl": unknown;
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    map_basins_api_v1_basins_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BasinsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasinsResult"];
                    "application/jsonl": unknown;
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_sweep_api_v1_sweeps_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SweepRequest"] | components["schemas"]["NetworkSweepRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SweepResult"] | components["schemas"]["NetworkSweepResult"];
                    "application/jsonl": unknown;
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_training_api_v1_trainings_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingResult"];
                    "application/jsonl": unknown;
                    "text/csv": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draw_landscape_api_v1_landscapes_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LandscapeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandscapeResult"];
                    "application/jsonl": unknown;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compute_grid_api_v1_grids_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GridRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_formula_api_v1_formulas_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormulaRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormulaResult"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    write_program_api_v1_programs_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgramRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                    "text/x-python": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_experiments_api_v1_experiments_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiments"];
                };
            };
        };
    };
    read_experiment_api_v1_experiments__id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    measure_experiment_api_v1_experiments__id__measured_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Measured"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_health_api_v1_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
