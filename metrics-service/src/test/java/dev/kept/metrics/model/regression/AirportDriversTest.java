// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** San Francisco airport 2017: what its passengers' ratings go with, over those who answered everything. */
class AirportDriversTest {

    private final Table table = PublishedFiles.read("sfo_survey/sfo_2017.csv");
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> response = new ArrayList<>();

    /** What explains the overall rating; 1850 of 2831 answered all. */
    @Test
    void theOverallRating() {
        List<String> names = List.of("Q7ART", "Q7FOOD", "Q7STORE", "Q7SIGN", "Q7WALKWAYS", "Q7SCREENS");
        read(names, "Q7ALL", 1, 5);

        LeastSquares fit = LeastSquares.fit(names, x(), y());

        assertEquals(1850, fit.n());
        assertEquals(.537570, fit.rSquared(), 1e-6);
        double[] b = {1.056758, .111974, .175596, .062178, .145016, .149833, .119390};
        for (int j = 0; j < b.length; j++) {
            assertEquals(b[j], fit.coefficients().get(j).value(), 1e-5);
        }
        RelativeImportance importance = RelativeImportance.of(names, x(), y());
        percent(importance.lmg(), fit, 13.933, 19.159, 15.362, 17.730, 17.790, 16.025);
        percent(importance.johnson(), fit, 14.576, 19.422, 14.730, 17.658, 17.561, 16.053);
    }

    /** What explains whether they would recommend it; a zero is an answer, 11 is none. */
    @Test
    void theRecommendation() {
        List<String> names = List.of("Q7ALL", "Q9ALL", "Q10SAFE", "Q14FIND", "Q14PASSTHRU");
        read(names, "NETPRO", 0, 10);

        LeastSquares fit = LeastSquares.fit(names, x(), y());

        assertEquals(2227, fit.n());
        assertEquals(.397855, fit.rSquared(), 1e-6);
        percent(RelativeImportance.of(names, x(), y()).lmg(), fit, 41.939, 15.799, 12.220, 14.059, 15.983);
    }

    private void read(List<String> names, String target, int lowest, int highest) {
        for (int i = 0; i < table.rows().size(); i++) {
            double[] values = new double[names.size()];
            boolean complete = answered(i, target, lowest, highest);
            for (int j = 0; j < values.length; j++) {
                complete &= answered(i, names.get(j), 1, 5);
                values[j] = complete ? table.number(i, names.get(j)) : 0;
            }
            if (complete) {
                rows.add(values);
                response.add(table.number(i, target));
            }
        }
    }

    /** Other codes, such as 6 for not applicable, and blanks are no answers. */
    private boolean answered(int row, String column, int lowest, int highest) {
        String text = table.text(row, column);
        if (!text.matches("\\d+(\\.0)?")) {
            return false;
        }
        double value = Double.parseDouble(text);
        return value >= lowest && value <= highest;
    }

    private double[][] x() {
        return rows.toArray(double[][]::new);
    }

    private double[] y() {
        return response.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void percent(List<RelativeImportance.Share> shares, LeastSquares fit, double... expected) {
        for (int j = 0; j < expected.length; j++) {
            assertEquals(expected[j], 100 * shares.get(j).share() / fit.rSquared(), 1e-3);
        }
    }
}
