// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.modelling.Expectation.Estimate;
import dev.kept.metrics.store.TenantConnection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the newest sound fits expect of single customers, for features that ask for many. */
public final class Expectations {

    private static final String NEWEST = "select distinct on (p.customer_id) p.customer_id, p.model_id, p.fit, p.%1$s"
            + " from model_prediction p"
            + " join model_fit f on f.tenant = p.tenant and f.model_id = p.model_id and f.number = p.fit"
            + " join model m on m.tenant = p.tenant and m.id = p.model_id"
            + " where p.tenant = ? and p.customer_id = any(?) and p.%1$s is not null and m.kind = any(?)"
            + " and f.status in ('SUCCEEDED', 'BOUNDARY') and f.cut <= ?"
            + " order by p.customer_id, m.kind = 'CHURN' desc, f.cut desc, f.finished_at desc, p.model_id";

    /** What a customer has brought so far is not at risk. */
    private static final String[] AHEAD = Stream.of(ModelKind.values())
            .filter(ModelKind::looksAhead)
            .map(ModelKind::name)
            .toArray(String[]::new);

    private final TenantConnection connection;

    public Expectations(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * By customer; who is in no fit is left out. The model that was made to tell who leaves goes before those of purchases
     * and contracts.
     *
     * @param day fits that know anything later do not count
     */
    public Map<String, Expectation> of(Collection<String> customers, LocalDate day) {
        Map<String, Estimate> churn = newest("churn_probability", customers, day);
        Map<String, Estimate> value = newest("expected_value", customers, day);
        Map<String, Expectation> expectations = new HashMap<>();
        for (String customer : customers) {
            if (churn.containsKey(customer) || value.containsKey(customer)) {
                expectations.put(customer, new Expectation(churn.get(customer), value.get(customer)));
            }
        }
        return expectations;
    }

    private Map<String, Estimate> newest(String column, Collection<String> customers, LocalDate day) {
        Map<String, Estimate> found = new HashMap<>();
        connection
                .list(
                        NEWEST.formatted(column),
                        row -> Map.entry(
                                row.getString(1), new Estimate(row.getDouble(4), row.getString(2), row.getInt(3))),
                        customers.toArray(String[]::new),
                        AHEAD,
                        day)
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
