// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.restkit.tenant.Caller;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A section that is one table with the columns {@code id}, {@code tenant} and {@code customer_id}. A feature extends it
 * with a bean ({@code @Singleton}: without a constructor of no arguments there can be no proxy of it); one whose rows are told to other services overrides {@link #moved}, and one with personal values passes
 * their columns.
 */
public abstract class TableSection implements FileSection {

    private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");
    private static final Set<String> INNER = Set.of("tenant");

    private final Table table;
    private final EntityManager entities;
    private final Caller caller;
    private final ObjectMapper json;

    /**
     * What a section is made of.
     *
     * @param kind the name of its entries
     * @param name of the table
     * @param time the column, or the SQL expression, that dates a row; null where rows have no date
     * @param personal columns that erasure sets to null
     */
    public record Table(String kind, String name, @Nullable String time, Set<String> personal) {}

    /** What dates a row that has a local day: its first instant in the tenant's zone. */
    protected static String startOf(String dayColumn) {
        return "(" + dayColumn + "::timestamp at time zone coalesce("
                + "(select s.zone from tenant_settings s where s.tenant = t.tenant), 'UTC'))";
    }

    /** Made by the feature's bean. */
    protected TableSection(Table table, EntityManager entities, Caller caller, ObjectMapper json) {
        this.table = table;
        this.entities = entities;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public final String kind() {
        return table.kind();
    }

    @Override
    public Set<String> tables() {
        return Set.of(table.name());
    }

    @Override
    public Set<String> personal() {
        return table.personal().stream().map(TableSection::camel).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<FileEntry> entries(String customerId, @Nullable FilePosition before, int limit) {
        if (table.time() == null) {
            return List.of();
        }
        String from = before == null ? "" : " and (" + table.time() + ", id collate \"C\") < (:at, :id)";
        String order = " order by " + table.time() + " desc, id collate \"C\" desc";
        Query query = query("select id, " + table.time() + ", to_jsonb(t)::text", from + order, customerId)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        return rows(query).stream()
                .map(row ->
                        new FileEntry(kind(), (String) row[0], (Instant) row[1], RowShape.of(read((String) row[2]))))
                .toList();
    }

    @Override
    public List<JsonNode> export(String customerId) {
        return rows(query("select id, to_jsonb(t)::text", " order by id", customerId)).stream()
                .map(row -> read((String) row[1]))
                .toList();
    }

    @Override
    public void erase(String customerId, Changes changes) {
        if (table.personal().isEmpty()) {
            return;
        }
        String set = String.join(" = null, ", table.personal()) + " = null";
        change("update " + table.name() + " set " + set + " where tenant = :tenant and customer_id = :customer")
                .setParameter("customer", customerId)
                .executeUpdate();
        entities.clear();
    }

    @Override
    public List<String> move(String from, String to, @Nullable Collection<String> only, Changes changes) {
        String some = only == null ? "" : " and id in :ids";
        Query select = query("select id, id", some + " order by id for update", from);
        if (only != null) {
            if (only.isEmpty()) {
                return List.of();
            }
            select.setParameter("ids", only);
        }
        List<String> ids = rows(select).stream().map(row -> (String) row[0]).toList();
        if (!ids.isEmpty()) {
            change("update " + table.name() + " set customer_id = :to" + bump()
                            + " where tenant = :tenant and customer_id = :from and id in :ids")
                    .setParameter("to", to)
                    .setParameter("from", from)
                    .setParameter("ids", ids)
                    .executeUpdate();
            entities.clear(); // what was loaded before belongs to the other customer
            moved(ids, from, to, changes);
        }
        return ids;
    }

    /** True where rows have a {@code version} that a move must raise; false for rows that nobody else is told of. */
    protected boolean versioned() {
        return false;
    }

    /**
     * Tells the other services of moved rows: that they are gone from the first customer and are the second's, both
     * with the version that the move gave.
     */
    protected void moved(List<String> ids, String from, String to, Changes changes) {}

    /** The export of a further table whose rows belong to rows of this one. */
    protected final List<JsonNode> exportOf(String table, String foreignKey, String customerId) {
        entities.flush();
        Query query = entities.createNativeQuery("select id, to_jsonb(t)::text from " + table
                        + " t where tenant = :tenant and " + foreignKey + " in (select id from " + this.table.name()
                        + " where tenant = :tenant and customer_id = :customer) order by id")
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", customerId);
        return rows(query).stream().map(row -> read((String) row[1])).toList();
    }

    private String bump() {
        return versioned() ? ", version = version + 1" : "";
    }

    private Query query(String select, String rest, String customerId) {
        entities.flush();
        return entities.createNativeQuery(select + " from " + table.name()
                        + " t where tenant = :tenant and customer_id = :customer" + rest)
                .setParameter("tenant", caller.tenant())
                .setParameter("customer", customerId);
    }

    private Query change(String sql) {
        entities.flush();
        return entities.createNativeQuery(sql).setParameter("tenant", caller.tenant());
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private JsonNode read(String row) {
        try {
            ObjectNode named = JsonNodeFactory.instance.objectNode();
            json.readTree(row).properties().forEach(column -> {
                if (!column.getValue().isNull() && !INNER.contains(column.getKey())) {
                    named.set(camel(column.getKey()), column.getValue());
                }
            });
            return named;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave unreadable JSON", e);
        }
    }

    private static String camel(String column) {
        return SNAKE.matcher(column)
                .replaceAll((MatchResult part) -> part.group(1).toUpperCase(java.util.Locale.ROOT));
    }
}
