// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import dev.kept.metrics.math.Normal;
import java.util.SplittableRandom;

/**
 * How sure the parameters of a fit are together: near the maximum their logarithms are jointly normal, with the inverse
 * of the observed information as covariance. Draws from it are the parametric bootstrap of what a model predicts.
 */
public final class Spread {

    private final double[] parameters;
    private final double[][] root;

    /**
     * @param parameters at the maximum, all above zero
     * @param root a matrix whose product with its transpose is the covariance of the logarithms
     */
    public Spread(double[] parameters, double[][] root) {
        this.parameters = parameters.clone();
        this.root = root.clone();
    }

    /** The same for parameters in other units. */
    public Spread scaled(double[] scales) {
        double[] moved = parameters.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= scales[i];
        }
        return new Spread(moved, root);
    }

    /** Parameters that could as well have been: equal generators give equal draws. */
    public double[] draw(SplittableRandom random) {
        int n = parameters.length;
        double[] normal = new double[n];
        for (int k = 0; k < n; k++) {
            // 53 bits moved off zero, where the quantile has no value
            normal[k] = Normal.quantile((random.nextLong() >>> 11) * 0x1.0p-53 + 0x1.0p-54);
        }
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            double move = 0;
            for (int k = 0; k < n; k++) {
                move += root[i][k] * normal[k];
            }
            drawn[i] = parameters[i] * Math.exp(move);
        }
        return drawn;
    }
}
