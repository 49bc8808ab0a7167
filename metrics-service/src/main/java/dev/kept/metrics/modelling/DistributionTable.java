// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.modelling.PredictionTable.Shown;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How predicted values are spread over the customers of each group. */
final class DistributionTable {

    static final String COHORT = "cohort";
    static final String SEGMENT = "segment";

    private final TenantConnection connection;

    DistributionTable(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * By group, in the order of their names.
     *
     * @param groupBy {@code cohort}, {@code segment} (a customer counts in each of them), a dimension, or null for one group
     * @param after name of the last group of the page before
     */
    List<DistributionView> list(Shown shown, @Nullable String groupBy, @Nullable String after, int most) {
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(shown.model(), shown.fit()));
        String group = "''";
        if (COHORT.equals(groupBy)) {
            group = "coalesce(p.cohort, 'unknown')";
        } else if (SEGMENT.equals(groupBy)) {
            group = "s.key";
        } else if (groupBy != null) {
            group = "coalesce(p.attributes ->> ?::text, 'unknown')";
            parameters.add(0, groupBy);
        }
        // The tenant comes first in every statement, the dimension after it.
        String segments = SEGMENT.equals(groupBy) ? ", unnest(p.segments) as s (key)" : "";
        parameters.addAll(Arrays.asList(after, after, most));
        connection.allowLongStatements();
        return connection.list(
                "with c as (select ?::text as tenant), g as (select " + group
                        + " as name, p.expected_value as v, p.churn_probability as c, p.value_at_risk as r"
                        + " from c join model_prediction p on p.tenant = c.tenant" + segments
                        + " where p.model_id = ? and p.fit = ?)"
                        + " select name, count(*), sum(v), avg(v), percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9])"
                        + " within group (order by v), avg(c), sum(r) from g where (?::text is null or name collate \"C\" > ?)"
                        + " group by name order by name collate \"C\" limit ?",
                DistributionTable::read,
                parameters.toArray());
    }

    private static DistributionView read(ResultSet row) throws SQLException {
        List<@Nullable String> quantiles = new ArrayList<>();
        if (row.getArray(5) != null) {
            for (Double quantile : (Double[]) row.getArray(5).getArray()) {
                quantiles.add(PredictionView.money(quantile));
            }
        }
        Double total = row.getObject(3, Double.class);
        return new DistributionView(
                row.getString(1),
                row.getLong(2),
                total == null
                        ? null
                        : new DistributionView.Values(
                                PredictionView.amount(total),
                                PredictionView.amount(row.getDouble(4)),
                                quantiles.get(0),
                                quantiles.get(1),
                                quantiles.get(2),
                                quantiles.get(3),
                                quantiles.get(4)),
                PredictionView.number(row.getObject(6, Double.class)),
                PredictionView.money(row.getObject(7, Double.class)));
    }
}
