// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.store.DerivedRows;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.TenantConnection;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the newest fit of each model expects of every customer. */
final class PredictionTable {

    private static final String COLUMNS = "customer_id, expected_purchases, expected_value, value_low, value_high,"
            + " alive_probability, churn_probability, past_value, cohort, attributes, segments, contributions";

    private static final String INSERT = "insert into model_prediction (tenant, model_id, fit, customer_id,"
            + " expected_purchases, expected_value, value_low, value_high, alive_probability, churn_probability,"
            + " value_at_risk, past_value, growth, cohort, attributes, segments, contributions)"
            + " select c.tenant, c.model, c.fit, n.id, n.x, n.v, n.l, n.h, n.a, n.c, n.r, n.p, n.g, n.o, n.t::jsonb,"
            + " array(select jsonb_array_elements_text(n.s::jsonb)), n.b::jsonb"
            + " from (select ?::text as tenant, ?::text as model, ?::int as fit) c,"
            + " unnest(?::text[], ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?::float8[],"
            + " ?::float8[], ?::float8[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[])"
            + " as n (id, x, v, l, h, a, c, r, p, g, o, t, s, b)";

    private final TenantConnection connection;

    /** The fit whose predictions are shown: the newest one that succeeded. */
    record Shown(String model, int fit) {}

    PredictionTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Keeps some predictions of a fit that nobody reads yet. */
    void insert(String model, int fit, List<Prediction> batch) {
        connection.update(
                INSERT,
                model,
                fit,
                texts(batch, Prediction::customer),
                numbers(batch, Prediction::expectedPurchases),
                numbers(batch, p -> p.value() == null ? null : p.value().expected()),
                numbers(batch, p -> p.value() == null ? null : p.value().low()),
                numbers(batch, p -> p.value() == null ? null : p.value().high()),
                numbers(batch, Prediction::aliveProbability),
                numbers(batch, Prediction::churnProbability),
                numbers(batch, Prediction::valueAtRisk),
                numbers(batch, Prediction::pastValue),
                numbers(batch, Prediction::growth),
                texts(batch, p -> p.groups().cohort()),
                texts(batch, p -> ModelJson.write(p.groups().attributes())),
                texts(batch, p -> ModelJson.write(p.groups().segments())),
                texts(batch, p -> p.contributions() == null ? null : ModelJson.write(p.contributions())));
    }

    /**
     * Whoever was deleted while the fit was made. From here to the end of the transaction no fact is applied, so that
     * no deletion can slip between this look and the commit.
     */
    void forgetDeleted(String model, int fit) {
        new GenerationTable(connection).lockAlone();
        // Right after an import nothing is known of the table's size: by the index each look is short all the same.
        connection.first("select set_config('enable_seqscan', 'off', true), ?::text", row -> row.getString(1));
        List<String> deleted = new ArrayList<>();
        String last = "";
        while (last != null) {
            last = deletedBehind(model, fit, last, deleted);
        }
        new DerivedRows(connection).forget(deleted);
    }

    /**
     * Looks at some customers behind one, and adds those who were deleted.
     *
     * @return the last one that was looked at; null if there was none
     */
    private @Nullable String deletedBehind(String model, int fit, String after, List<String> deleted) {
        return connection
                .first(
                        "select max(id), array_agg(id) filter (where gone) from (select p.customer_id as id,"
                                + " exists (select 1 from fact f where f.tenant = p.tenant"
                                + " and f.customer_id = p.customer_id and f.type = 'customer.deleted.v1') as gone"
                                + " from model_prediction p where p.tenant = ? and p.model_id = ? and p.fit = ?"
                                + " and p.customer_id > ? order by p.customer_id limit 5000) page",
                        row -> {
                            Array gone = row.getArray(2);
                            if (gone != null) {
                                deleted.addAll(List.of((String[]) gone.getArray()));
                            }
                            return Optional.ofNullable(row.getString(1));
                        },
                        model,
                        fit,
                        after)
                .flatMap(found -> found)
                .orElse(null);
    }

    /** Deletes some predictions of a model's other fits, or of a fit that is made anew; false if there are none. */
    boolean deleteSome(String model, int fit, boolean others) {
        return connection.update(
                        "delete from model_prediction where ctid = any(array(select ctid from model_prediction"
                                + " where tenant = ? and model_id = ? and (fit = ?) <> ? limit 20000))",
                        model,
                        fit,
                        others)
                > 0;
    }

    /**
     * At most so many in an order.
     *
     * @param last sort key and id of the last one of the page before; null for the first page
     */
    List<Prediction> list(
            Shown shown, PredictionSort sort, PredictionFilter filter, @Nullable List<String> last, int most) {
        String column = sort.by().column();
        boolean byId = sort.by() == PredictionSort.By.CUSTOMER;
        String beyond = sort.descending() ? "<" : ">";
        String direction = sort.descending() ? " desc" : "";
        String behind = byId
                ? "(?::text is null or customer_id " + beyond + " ?)"
                : column + " is not null and (?::float8 is null or (" + column + ", customer_id) " + beyond
                        + " (?::float8, ?))";
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(shown.model());
        parameters.add(shown.fit());
        filter.addTo(parameters);
        parameters.addAll(behind(last, byId));
        parameters.add(most);
        return connection.list(
                "select " + COLUMNS + " from model_prediction where tenant = ? and model_id = ? and fit = ?"
                        + PredictionFilter.SQL + " and " + behind + " order by " + column + direction
                        + (byId ? "" : ", customer_id" + direction) + " limit ?",
                PredictionTable::read,
                parameters.toArray());
    }

    private static List<@Nullable Object> behind(@Nullable List<String> last, boolean byId) {
        String id = last == null ? null : last.get(1);
        if (byId) {
            return Arrays.asList(id, id);
        }
        Double key = last == null ? null : Double.valueOf(last.get(0));
        return Arrays.asList(key, key, id);
    }

    Optional<Prediction> find(Shown shown, String customer) {
        return connection.first(
                "select " + COLUMNS + " from model_prediction where tenant = ? and model_id = ? and fit = ?"
                        + " and customer_id = ?",
                PredictionTable::read,
                shown.model(),
                shown.fit(),
                customer);
    }

    @SuppressWarnings("unchecked")
    private static Prediction read(ResultSet row) throws SQLException {
        Double expected = number(row, "expected_value");
        String contributions = row.getString("contributions");
        return new Prediction(
                row.getString("customer_id"),
                new CustomerGroups(
                        row.getString("cohort"),
                        ModelJson.read(row.getString("attributes"), Map.class),
                        List.of((String[]) row.getArray("segments").getArray())),
                number(row, "expected_purchases"),
                expected == null
                        ? null
                        : new Prediction.Value(expected, number(row, "value_low"), number(row, "value_high")),
                number(row, "alive_probability"),
                number(row, "churn_probability"),
                number(row, "past_value"),
                contributions == null ? null : ModelJson.read(contributions, Map.class));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    private static @Nullable String[] texts(List<Prediction> batch, Function<Prediction, @Nullable String> text) {
        return batch.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Double[] numbers(List<Prediction> batch, Function<Prediction, @Nullable Double> number) {
        return batch.stream().map(number).toArray(Double[]::new);
    }
}
