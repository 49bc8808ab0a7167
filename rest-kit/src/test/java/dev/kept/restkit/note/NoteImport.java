// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.restkit.bulk.BulkHandler;
import dev.kept.restkit.bulk.BulkItem;
import dev.kept.restkit.bulk.BulkResult;
import dev.kept.restkit.bulk.CsvRow;
import dev.kept.restkit.id.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores notes by their name; rows of one name are its lines. A note named "poison" breaks its whole batch. */
@ApplicationScoped
class NoteImport implements BulkHandler<NewNote> {
    static final AtomicInteger BATCHES = new AtomicInteger();
    static volatile long pauseMillis;

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    NoteImport(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    @Override
    public String kind() {
        return "note-imports";
    }

    @Override
    public Class<NewNote> rowType() {
        return NewNote.class;
    }

    @Override
    public Set<String> csvColumns() {
        return Set.of("name", "priority", "text", "label.*");
    }

    @Override
    public Optional<String> csvGroupColumn() {
        return Optional.of("name");
    }

    @Override
    public ObjectNode fromCsv(List<CsvRow> rows) {
        ObjectNode note = json.createObjectNode();
        CsvRow first = rows.get(0);
        first.get("name").ifPresent(name -> note.put("name", name));
        first.get("priority").ifPresent(priority -> {
            if (priority.matches("[0-9]{1,3}")) {
                note.put("priority", Integer.parseInt(priority));
            } else {
                note.put("priority", priority); // refused below, as in JSON
            }
        });
        var lines = note.putArray("lines");
        rows.forEach(row -> row.get("text").ifPresent(text -> lines.addObject().put("text", text)));
        return note;
    }

    @Override
    public List<BulkResult> apply(String tenant, List<BulkItem<NewNote>> items) {
        BATCHES.incrementAndGet();
        List<BulkResult> results = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            Thread.sleep(pauseMillis);
            for (BulkItem<NewNote> item : items) {
                results.add(store(connection, tenant, item));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return results;
    }

    private static BulkResult store(Connection connection, String tenant, BulkItem<NewNote> item) throws SQLException {
        String name = Objects.requireNonNull(item.row().name());
        if (name.equals("poison")) {
            throw new IllegalStateException("poison");
        }
        try (var insert = connection.prepareStatement(
                "insert into note (tenant, id, name, priority, version) values (?, ?, ?, ?, 1)"
                        + " on conflict (tenant, name) do nothing returning id")) {
            insert.setString(1, tenant);
            insert.setString(2, Ids.next("note"));
            insert.setString(3, name);
            insert.setObject(4, item.row().priority());
            try (var row = insert.executeQuery()) {
                return row.next()
                        ? BulkResult.created(item.line(), row.getString(1), name)
                        : BulkResult.unchanged(item.line(), "known", name);
            }
        }
    }
}
