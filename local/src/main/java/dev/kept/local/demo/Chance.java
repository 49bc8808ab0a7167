// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.util.List;
import java.util.Random;

/** Seeded chance: the same seed gives the same company. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    double uniform() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** Marsaglia and Tsang 2000; for shapes of 1 and more. */
    double gamma(double shape, double mean) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v * mean / shape;
            }
        }
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of several, each with its share. */
    <T extends Share> T weighted(List<T> values) {
        double total = values.stream().mapToDouble(Share::share).sum();
        double rest = random.nextDouble() * total;
        for (T value : values) {
            rest -= value.share();
            if (rest < 0) {
                return value;
            }
        }
        return values.get(values.size() - 1);
    }

    /** What is chosen in proportion to something. */
    interface Share {
        double share();
    }
}
