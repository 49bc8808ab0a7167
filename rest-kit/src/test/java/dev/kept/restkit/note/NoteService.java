// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NoteService {
    private final AgroalDataSource dataSource;
    private final Caller caller;

    NoteService(AgroalDataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    @Transactional
    NoteView create(NewNote note) throws SQLException {
        var view = new NoteView(Ids.next("note"), String.valueOf(note.name()), note.priority(), note.due(), 1);
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into note (tenant, id, name, priority, due, version) values (?, ?, ?, ?, ?, 1)")) {
            insert.setString(1, caller.tenant());
            insert.setString(2, view.id());
            insert.setString(3, view.name());
            insert.setObject(4, view.priority());
            insert.setObject(5, view.due() == null ? null : OffsetDateTime.ofInstant(view.due(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return view;
    }

    @Transactional
    void rename(String id, String name) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update note set name = ?, version = version + 1 where tenant = ? and id = ?")) {
            update.setString(1, name);
            update.setString(2, caller.tenant());
            update.setString(3, id);
            update.executeUpdate();
        }
    }

    Optional<NoteView> find(String id) throws SQLException {
        return list("id = ?", id, 1).stream().findFirst();
    }

    List<NoteView> after(@Nullable String id, int limit) throws SQLException {
        return list("id > ?", id == null ? "" : id, limit);
    }

    /** Without a word about the tenant: only row-level security stands between. */
    List<String> allNames() throws SQLException {
        try (var connection = dataSource.getConnection();
                var rows = connection
                        .prepareStatement("select name from note order by id")
                        .executeQuery()) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private List<NoteView> list(String where, String argument, int limit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select id, name, priority, due, version from note"
                        + " where tenant = ? and " + where + " order by id limit ?")) {
            select.setString(1, caller.tenant());
            select.setString(2, argument);
            select.setInt(3, limit);
            List<NoteView> notes = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    notes.add(view(rows));
                }
            }
            return notes;
        }
    }

    private static NoteView view(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp(4);
        return new NoteView(
                row.getString(1),
                row.getString(2),
                (Integer) row.getObject(3),
                due == null ? null : due.toInstant(),
                row.getLong(5));
    }
}
