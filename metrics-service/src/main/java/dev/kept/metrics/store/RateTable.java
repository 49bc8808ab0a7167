// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A tenant's exchange rates as they are now. */
public final class RateTable {

    private static final String COLUMNS = "id, version, currency, valid_from, rate, deleted";

    private final TenantConnection connection;

    public RateTable(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * Notes a rate as it is now; an older version than is known has no effect.
     *
     * @param source where it was told
     * @return currencies whose rates are others than before
     */
    public Set<String> put(String source, RateState told) {
        Optional<RateState> known = connection.first(
                "select " + COLUMNS + " from exchange_rate where tenant = ? and id = ?", RateTable::read, told.id());
        if (known.map(RateState::version).orElse(0L) >= told.version()) {
            return Set.of();
        }
        connection.update(
                "insert into exchange_rate (tenant, " + COLUMNS + ", source) values (?, ?, ?, ?, ?::date, ?, ?, ?)"
                        + " on conflict (tenant, id) do update set version = excluded.version,"
                        + " currency = excluded.currency, valid_from = excluded.valid_from, rate = excluded.rate,"
                        + " deleted = excluded.deleted, source = excluded.source",
                told.id(),
                told.version(),
                told.currency(),
                told.validFrom().toString(),
                told.rate(),
                told.deleted(),
                source);
        Set<String> changed = new TreeSet<>(Set.of(told.currency()));
        known.ifPresent(before -> changed.add(before.currency()));
        return changed;
    }

    /** All of them. */
    public Rates rates(Policy books) {
        return of(
                connection.list(
                        "select " + COLUMNS + " from exchange_rate where tenant = ? and not deleted", RateTable::read),
                books);
    }

    /** Those of some currencies; asks for nothing where there are none. */
    public Rates rates(Policy books, Collection<String> currencies) {
        List<RateState> known = currencies.isEmpty()
                ? List.of()
                : connection.list(
                        "select " + COLUMNS
                                + " from exchange_rate where tenant = ? and not deleted and currency = any(?)",
                        RateTable::read,
                        (Object) currencies.toArray(String[]::new));
        return of(known, books);
    }

    /** Forgets all that came from a source. */
    public void forget(String source) {
        connection.update("delete from exchange_rate where tenant = ? and source = ?", source);
    }

    private static Rates of(List<RateState> known, Policy books) {
        RateHistory history = new RateHistory();
        known.forEach(history::tell);
        return history.rates(books);
    }

    private static RateState read(ResultSet row) throws SQLException {
        return new RateState(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBigDecimal(5),
                row.getBoolean(6));
    }
}
