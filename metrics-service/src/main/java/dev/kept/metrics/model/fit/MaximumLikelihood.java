// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The maximum of a likelihood whose parameters are all above zero: searched in their logarithms from several starts,
 * with standard errors from the observed information.
 */
public final class MaximumLikelihood {

    /** Logarithms of parameters stay within plus and minus this; who gets there has no maximum worth the name. */
    private static final double BOUND = 10;

    private final double[] logParameters;
    private final Information information;
    private final FitStatus status;
    private final String reason;
    private final double objective;

    private MaximumLikelihood(Minimum minimum, Information information, FitStatus status, String reason) {
        this.logParameters = minimum.point();
        this.objective = minimum.value();
        this.information = information;
        this.status = status;
        this.reason = reason;
    }

    /**
     * Searches the maximum.
     *
     * @param objective the negative log-likelihood per observation, of the logarithms of the parameters
     * @param observations what it was divided by
     * @param starts logarithms of parameters to begin from
     */
    public static MaximumLikelihood search(Objective objective, double observations, List<double[]> starts) {
        return search(objective, observations, starts, BOUND);
    }

    /** The same with a narrower range for the logarithms of the parameters. */
    public static MaximumLikelihood search(
            Objective objective, double observations, List<double[]> starts, double bound) {
        Minimum minimum = new Minimiser(objective, bound).from(starts);
        Information information = Information.at(objective, minimum.point(), observations);
        if (!minimum.converged()) {
            return new MaximumLikelihood(minimum, information, FitStatus.NOT_CONVERGED, "search-ended-early");
        }
        if (minimum.atBound()) {
            return new MaximumLikelihood(minimum, information, FitStatus.NOT_IDENTIFIED, "parameter-without-bound");
        }
        return information.flat()
                ? new MaximumLikelihood(minimum, information, FitStatus.NOT_IDENTIFIED, "likelihood-is-flat")
                : new MaximumLikelihood(minimum, information, FitStatus.CONVERGED, "");
    }

    /** The parameters themselves. */
    public double[] parameters() {
        double[] parameters = new double[logParameters.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Math.exp(logParameters[i]);
        }
        return parameters;
    }

    /**
     * The parameters with their standard errors, in the units of the data.
     *
     * @param names of the parameters, in order
     * @param scales what each parameter must be multiplied by
     */
    public List<Estimate> estimates(List<String> names, double[] scales) {
        List<Estimate> estimates = new ArrayList<>();
        double[] parameters = parameters();
        for (int i = 0; i < parameters.length; i++) {
            double value = parameters[i] * scales[i];
            boolean known = status != FitStatus.NOT_CONVERGED
                    && Double.isFinite(information.standardErrors()[i]);
            estimates.add(new Estimate(
                    names.get(i),
                    value,
                    known ? OptionalDouble.of(information.standardErrors()[i] * value) : OptionalDouble.empty()));
        }
        return estimates;
    }

    /**
     * How sure the parameters are together, in the units of the data; empty unless all of them are identified.
     *
     * @param scales what each parameter must be multiplied by
     */
    public Optional<Spread> spread(double[] scales) {
        return status == FitStatus.CONVERGED
                ? Optional.of(new Spread(parameters(), information.root()).scaled(scales))
                : Optional.empty();
    }

    /** The negative log-likelihood per observation at the maximum. */
    public double objective() {
        return objective;
    }

    public FitStatus status() {
        return status;
    }

    /** Short stable name of why the status is not CONVERGED, else empty. */
    public String reason() {
        return reason;
    }
}
