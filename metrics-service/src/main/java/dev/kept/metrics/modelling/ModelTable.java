// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's models. */
final class ModelTable {

    private static final String COLUMNS =
            "id, definition, refit_days, next_fit_at, created_by, created_at, updated_at, version";

    private final TenantConnection connection;

    ModelTable(TenantConnection connection) {
        this.connection = connection;
    }

    void add(Model model) {
        connection.update(
                "insert into model (tenant, id, kind, definition, refit_days, next_fit_at, created_by, created_at,"
                        + " updated_at, version) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                model.id(),
                model.definition().kind().name(),
                ModelJson.write(model.definition()),
                model.refitDays(),
                utc(model.nextFitAt()),
                model.createdBy(),
                utc(model.createdAt()),
                utc(model.updatedAt()),
                model.version());
    }

    Optional<Model> find(String id) {
        return find(id, "");
    }

    /** The model, which nobody else can change until the transaction ends. */
    Optional<Model> findForChange(String id) {
        return find(id, " for update");
    }

    /** Those before an id, newest first; a null kind stands for all. */
    List<Model> list(@Nullable ModelKind kind, String before, int most) {
        return connection.list(
                "select " + COLUMNS + " from model where tenant = ? and (?::text is null or kind = ?) and id < ?"
                        + " order by id desc limit ?",
                ModelTable::read,
                kind == null ? null : kind.name(),
                kind == null ? null : kind.name(),
                before,
                most);
    }

    int count() {
        return connection
                .first("select count(*) from model where tenant = ?", row -> row.getInt(1))
                .orElse(0);
    }

    /** Writes all that can change, and the next version. */
    void update(Model model) {
        connection.update(
                "with n as (select ?::text as tenant, ?::text as id) update model m set definition = ?::jsonb,"
                        + " refit_days = ?, next_fit_at = ?, updated_at = ?, version = m.version + 1"
                        + " from n where m.tenant = n.tenant and m.id = n.id",
                model.id(),
                ModelJson.write(model.definition()),
                model.refitDays(),
                utc(model.nextFitAt()),
                utc(model.updatedAt()));
    }

    /** Moves the schedule on, which is no change of the model. */
    void schedule(String id, @Nullable Instant next) {
        connection.update(
                "with n as (select ?::text as tenant, ?::text as id) update model m set next_fit_at = ?"
                        + " from n where m.tenant = n.tenant and m.id = n.id",
                id,
                utc(next));
    }

    /** Those whose next fit is due, which nobody else can take until the transaction ends. */
    List<Model> takeDue(Instant now) {
        return connection.list(
                "select " + COLUMNS + " from model where tenant = ? and next_fit_at <= ? order by next_fit_at"
                        + " for update skip locked limit 10",
                ModelTable::read,
                utc(now));
    }

    /** With its fits and predictions. */
    void delete(String id) {
        connection.update("delete from model where tenant = ? and id = ?", id);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Optional<Model> find(String id, String lock) {
        return connection.first(
                "select " + COLUMNS + " from model where tenant = ? and id = ?" + lock, ModelTable::read, id);
    }

    private static Model read(ResultSet row) throws SQLException {
        return new Model(
                row.getString("id"),
                ModelJson.read(row.getString("definition"), ModelDefinition.class),
                row.getObject("refit_days", Integer.class),
                instant(row, "next_fit_at"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
