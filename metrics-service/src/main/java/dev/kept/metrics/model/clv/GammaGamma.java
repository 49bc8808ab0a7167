// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.MaximumLikelihood;
import dev.kept.metrics.model.fit.Objective;
import dev.kept.metrics.model.fit.Sum;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;

/**
 * What customers spend per purchase: gamma-distributed around a mean of their own, the means inverse-gamma-distributed.
 * Fader, Hardie and Lee, Journal of Marketing Research 42 (2005); Fader and Hardie (2013), note 25.
 *
 * @param p shape of the spends of a customer
 * @param q shape of the customers
 * @param gamma scale, in money
 */
public record GammaGamma(double p, double q, double gamma) {

    public GammaGamma {
        if (!(p > 0 && q > 0 && gamma > 0)) {
            throw new IllegalArgumentException("Parameters must be above zero: " + p + ", " + q + ", " + gamma);
        }
    }

    /** Maximum likelihood. */
    public static Fit<GammaGamma> fit(SpendSample sample) {
        // money is scaled to a mean of one, and scaled back
        double unit = sample.meanSpend();
        MaximumLikelihood found = MaximumLikelihood.search(
                new Likelihood(sample, unit),
                sample.customers(),
                List.of(new double[] {0.5, 0.5, 0}, new double[] {1.5, 1, 0}, new double[] {0, 1.5, 1}));
        double[] at = found.parameters();
        double[] scales = {1, 1, unit};
        double logLikelihood = -(found.objective() + Math.log(unit)) * sample.customers();
        return new Fit<>(
                new GammaGamma(at[0], at[1], at[2] * unit),
                found.estimates(List.of("p", "q", "gamma"), scales),
                logLikelihood,
                sample.customers(),
                found.status(),
                found.reason(),
                found.spread(scales));
    }

    /** Log-likelihood of a customer's mean spend over a number of purchases. */
    public double logLikelihood(int purchases, double mean) {
        double px = p * purchases;
        return Gamma.logGamma(px + q)
                - Gamma.logGamma(px)
                - Gamma.logGamma(q)
                + q * Math.log(gamma)
                + (px - 1) * Math.log(mean)
                + px * Math.log(purchases)
                - (px + q) * Math.log(purchases * mean + gamma);
    }

    /**
     * Expected mean spend of a customer: between what was seen and the population's mean. Empty where that mean does not
     * exist, for {@code purchases} of zero and q not above one.
     */
    public OptionalDouble expectedSpend(int purchases, double mean) {
        double denominator = p * purchases + q - 1;
        return denominator > 0
                ? OptionalDouble.of(p * (gamma + purchases * mean) / denominator)
                : OptionalDouble.empty();
    }

    /** p gamma / (q - 1); does not exist where q is not above one. */
    public OptionalDouble populationMean() {
        return expectedSpend(0, 0);
    }

    private record Likelihood(SpendSample sample, double unit) implements Objective {

        @Override
        public double at(double[] point) {
            GammaGamma model = new GammaGamma(Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]));
            Sum sum = new Sum();
            for (SpendSample.Row row : sample.rows()) {
                sum.add(model.logLikelihood(row.purchases(), row.mean() / unit));
            }
            return -sum.value() / sample.customers();
        }

        @Override
        public double[] gradient(double[] point) {
            double p = Math.exp(point[0]);
            double q = Math.exp(point[1]);
            double gamma = Math.exp(point[2]);
            double[] gradient = new double[3];
            for (SpendSample.Row row : sample.rows()) {
                double x = row.purchases();
                double total = x * row.mean() / unit + gamma;
                double both = Gamma.digamma(p * x + q);
                gradient[0] -= p * x * (both - Gamma.digamma(p * x) + Math.log((total - gamma) / total));
                gradient[1] -= q * (both - Gamma.digamma(q) + Math.log(gamma / total));
                gradient[2] -= q - (p * x + q) * gamma / total;
            }
            for (int i = 0; i < 3; i++) {
                gradient[i] /= sample.customers();
            }
            return gradient;
        }
    }
}
