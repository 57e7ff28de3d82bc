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
            optimizer: "adagrad";
            knobs?: components["schemas"]["AdagradKnobs"];
        };
        AdagradKnobs: {
            learning_rate: number;
            eps: number;
            eps_inside_root: boolean;
            initial_accumulator: number;
        };
        AdamContestant: {
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
        BealeKnobs: Record<string, never>;
        BealeSurface: {
            rotation: number;
            noise: number;
            id: "beale";
            knobs?: components["schemas"]["BealeKnobs"];
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
        Columns: {
            points: (number | null)[][];
            losses: (number | null)[];
            gradients: (number | null)[][] | null;
            steps: (number | null)[][] | null;
            state: {
                [key: string]: (number | null)[][];
            } | null;
        };
        Compiled: {
            programs: number;
            waiting: number;
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
        Fault: {
            field: string;
            value: unknown;
            allowed: string;
            remedy: string;
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
        FormulaSurface: {
            rotation: number;
            noise: number;
            formula: string;
            window: number[][];
        };
        GoldsteinPriceKnobs: Record<string, never>;
        GoldsteinPriceSurface: {
            rotation: number;
            noise: number;
            id: "goldstein_price";
            knobs?: components["schemas"]["GoldsteinPriceKnobs"];
        };
        Grid: {
            window: number[][];
            x: number[];
            y: number[];
            losses: (number | null)[][];
            lowest: number | null;
            highest: number | null;
            minima: components["schemas"]["Minimum"][];
            start: number[];
        };
        GridRequest: {
            window?: number[][] | null;
            columns: number;
            rows: number;
            digits?: number | null;
            surface: components["schemas"]["BowlSurface"] | components["schemas"]["RavineSurface"] | components["schemas"]["RosenbrockSurface"] | components["schemas"]["BealeSurface"] | components["schemas"]["HimmelblauSurface"] | components["schemas"]["ThreeHumpCamelSurface"] | components["schemas"]["SixHumpCamelSurface"] | components["schemas"]["StyblinskiTangSurface"] | components["schemas"]["GoldsteinPriceSurface"] | components["schemas"]["AckleySurface"] | components["schemas"]["RastriginSurface"] | components["schemas"]["LevySurface"] | components["schemas"]["SaddleSurface"] | components["schemas"]["MonkeySaddleSurface"] | components["schemas"]["ShallowDipSurface"] | components["schemas"]["PlateauSurface"] | components["schemas"]["CliffSurface"] | components["schemas"]["CanyonSurface"] | components["schemas"]["FormulaSurface"];
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
        LevyKnobs: Record<string, never>;
        LevySurface: {
            rotation: number;
            noise: number;
            id: "levy";
            knobs?: components["schemas"]["LevyKnobs"];
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
        };
        MomentumContestant: {
            optimizer: "momentum";
            knobs?: components["schemas"]["MomentumKnobs"];
        };
        MomentumKnobs: {
            learning_rate: number;
            momentum: number;
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
        NadamContestant: {
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
        NagContestant: {
            optimizer: "nag";
            knobs?: components["schemas"]["NagKnobs"];
        };
        NagKnobs: {
            learning_rate: number;
            momentum: number;
        };
        Optimizer: {
            id: string;
            title: string;
            about: string;
            source: string;
            year: number;
            looks_ahead: boolean;
            formulas: components["schemas"]["Formula"][];
            readings: components["schemas"]["Reading"][];
            says: string;
            knobs: components["schemas"]["Knob"][];
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
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            errors: components["schemas"]["Fault"][];
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
            include: ("gradient" | "state")[];
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
        Reading: {
            name: string;
            symbol: string;
            title: string;
            kind: string;
            about: string;
        };
        RmspropContestant: {
            optimizer: "rmsprop";
            knobs?: components["schemas"]["RmspropKnobs"];
        };
        RmspropKnobs: {
            learning_rate: number;
            rho: number;
            eps: number;
            eps_inside_root: boolean;
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
            steps?: (number | null)[][] | null;
            state?: {
                [key: string]: (number | null)[][];
            } | null;
            optimizer: string;
            knobs: {
                [key: string]: number | boolean | null;
            };
            tuning: components["schemas"]["Tuning"] | null;
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
            optimizer: "sgd";
            knobs?: components["schemas"]["SgdKnobs"];
        };
        SgdKnobs: {
            learning_rate: number;
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
        SixHumpCamelKnobs: Record<string, never>;
        SixHumpCamelSurface: {
            rotation: number;
            noise: number;
            id: "six_hump_camel";
            knobs?: components["schemas"]["SixHumpCamelKnobs"];
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
