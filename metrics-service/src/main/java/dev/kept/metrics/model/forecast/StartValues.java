// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

/** Where smoothing begins, by the conventions of R's HoltWinters. */
final class StartValues {

    private final double level;
    private final double trend;
    private final double[] seasonal;
    private final int used;

    private StartValues(double level, double trend, double[] seasonal, int used) {
        this.level = level;
        this.trend = trend;
        this.seasonal = seasonal.clone();
        this.used = used;
    }

    /** Without a season: the first value, or the second and the first step; else two years, decomposed. */
    static StartValues of(Method method, double[] values) {
        if (method.season() != Season.NONE) {
            return decomposed(method, values);
        }
        return method.trend() == Trend.NONE
                ? new StartValues(values[0], 0, new double[0], 1)
                : new StartValues(values[1], values[1] - values[0], new double[0], 2);
    }

    /** A level that is itself estimated, before the first value. */
    static StartValues at(double level) {
        return new StartValues(level, 0, new double[0], 0);
    }

    double level() {
        return level;
    }

    double trend() {
        return trend;
    }

    double[] seasonal() {
        return seasonal.clone();
    }

    /** How many values the start has used up. */
    int used() {
        return used;
    }

    /** Centred moving averages over two years, a line through them, and what is left by season. */
    private static StartValues decomposed(Method method, double[] values) {
        int m = method.period();
        int half = m / 2;
        double[] smooth = movingAverages(values, m);
        boolean factors = method.season() == Season.MULTIPLICATIVE;
        double[] figure = new double[m];
        int[] seen = new int[m];
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int t = half; t < 2 * m - half; t++) {
            figure[t % m] += factors ? values[t] / smooth[t] : values[t] - smooth[t];
            seen[t % m]++;
            n++;
            sumX += n;
            sumY += smooth[t];
            sumXx += n * n;
            sumXy += n * smooth[t];
        }
        double slope = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
        double mean = 0;
        for (int s = 0; s < m; s++) {
            figure[s] /= seen[s];
            mean += figure[s] / m;
        }
        for (int s = 0; s < m; s++) {
            figure[s] = factors ? figure[s] / mean : figure[s] - mean;
        }
        return new StartValues((sumY - slope * sumX) / n, slope, figure, m);
    }

    private static double[] movingAverages(double[] values, int m) {
        int half = m / 2;
        double[] smooth = new double[2 * m];
        for (int t = half; t < 2 * m - half; t++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                boolean edge = m % 2 == 0 && Math.abs(k) == half;
                sum += (edge ? .5 : 1) * values[t + k];
            }
            smooth[t] = sum / m;
        }
        return smooth;
    }
}
