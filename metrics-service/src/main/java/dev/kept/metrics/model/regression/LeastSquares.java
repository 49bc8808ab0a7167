// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Ordinary least squares with an intercept, by Householder's QR of the standardised columns.
 *
 * @param coefficients the intercept, then the columns in the order given, without the aliased ones
 * @param standardised coefficients in standard deviations, and the inflation of their variance by the other columns
 * @param aliased columns left out: constant, or determined by those before them
 * @param rSquared share of the variance explained, 0 to 1
 * @param adjustedRSquared the same, corrected for the number of columns
 * @param sigma standard deviation of the residuals
 * @param n observations
 * @param degreesOfFreedom n less the number of coefficients
 */
public record LeastSquares(
        List<Coefficient> coefficients,
        List<Standardised> standardised,
        List<String> aliased,
        double rSquared,
        double adjustedRSquared,
        double sigma,
        int n,
        int degreesOfFreedom) {

    /**
     * A column in standard deviations.
     *
     * @param name of the column
     * @param beta standard deviations of the response per standard deviation of the column
     * @param varianceInflation 1 / (1 - R²) of the column on the others; above 5 its coefficient says little alone
     */
    public record Standardised(String name, double beta, double varianceInflation) {}

    public LeastSquares {
        coefficients = List.copyOf(coefficients);
        standardised = List.copyOf(standardised);
        aliased = List.copyOf(aliased);
    }

    /**
     * Fits.
     *
     * @param names of the columns
     * @param rows one per observation, without missing values
     * @param response one per row
     * @throws RejectedInput where rows are unsound, or the response or every column is constant
     */
    public static LeastSquares fit(List<String> names, double[][] rows, double[] response) {
        Predictors x = Predictors.of(names, rows, response);
        Response y = new Response(response);
        if (x.names().isEmpty() || !(y.deviation > 0)) {
            throw new RejectedInput(x.names().isEmpty() ? "every-column-constant" : "response-constant", rows.length);
        }
        RealMatrix z = new Array2DRowRealMatrix(x.standardised(), false);
        QRDecomposition qr = new QRDecomposition(z);
        double[] b = qr.getSolver().solve(new ArrayRealVector(y.centred, false)).toArray();
        double[] predicted = z.operate(b);
        Sum rest = new Sum();
        for (int i = 0; i < predicted.length; i++) {
            rest.add((y.centred[i] - predicted[i]) * (y.centred[i] - predicted[i]));
        }
        int p = b.length;
        int n = rows.length;
        double variance = rest.value() / (n - p - 1);
        RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
        RealMatrix rInverse = MatrixUtils.inverse(r);
        RealMatrix inverse = rInverse.multiplyTransposed(rInverse);
        double rSquared = 1 - rest.value() / (n * y.deviation * y.deviation);
        double adjusted = 1 - (1 - rSquared) * (n - 1) / (n - p - 1.0);
        return new LeastSquares(
                coefficients(x, y, b, inverse.scalarMultiply(variance), variance / n),
                standardised(x, y, b, inverse.scalarMultiply(n)),
                x.aliased(),
                Math.max(0, rSquared),
                adjusted,
                Math.sqrt(variance),
                n,
                n - p - 1);
    }

    private static List<Coefficient> coefficients(
            Predictors x, Response y, double[] b, RealMatrix covariance, double varianceOfMean) {
        int p = b.length;
        double[] slopes = new double[p];
        double[] shifts = new double[p];
        double intercept = y.mean;
        for (int j = 0; j < p; j++) {
            slopes[j] = b[j] / x.deviations()[j];
            shifts[j] = x.means()[j] / x.deviations()[j];
            intercept -= slopes[j] * x.means()[j];
        }
        RealVector shift = new ArrayRealVector(shifts, false);
        double ofIntercept = Math.sqrt(varianceOfMean + shift.dotProduct(covariance.operate(shift)));
        List<Coefficient> coefficients = new ArrayList<>();
        coefficients.add(new Coefficient(Coefficient.INTERCEPT, intercept, OptionalDouble.of(ofIntercept)));
        for (int j = 0; j < p; j++) {
            double error = Math.sqrt(covariance.getEntry(j, j)) / x.deviations()[j];
            coefficients.add(new Coefficient(x.names().get(j), slopes[j], OptionalDouble.of(error)));
        }
        return coefficients;
    }

    private static List<Standardised> standardised(Predictors x, Response y, double[] b, RealMatrix inflation) {
        List<Standardised> list = new ArrayList<>();
        for (int j = 0; j < b.length; j++) {
            list.add(new Standardised(x.names().get(j), b[j] / y.deviation, inflation.getEntry(j, j)));
        }
        return list;
    }
}
