// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import static dev.kept.metrics.modelling.ModelTable.instant;
import static dev.kept.metrics.modelling.ModelTable.utc;

import dev.kept.metrics.modelling.ModelFit.Progress;
import dev.kept.metrics.modelling.ModelFit.Status;
import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fits of a tenant's models. */
final class ModelFitTable {

    private static final String COLUMNS = "model_id, number, status, cut, stage, done, total, reason, requested_by,"
            + " requested_at, started_at, finished_at";

    private static final String THIS = "with n as (select ?::text as tenant, ?::text as model, ?::int as number,"
            + " ?::timestamptz as at) update model_fit f set ";
    private static final String IS = " from n where f.tenant = n.tenant and f.model_id = n.model"
            + " and f.number = n.number and f.status = 'RUNNING'";

    private final TenantConnection connection;

    ModelFitTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Queues the next fit of a model that nobody else can change meanwhile. */
    int queue(String model, String by, Instant now) {
        return connection
                .first(
                        "with n as (select ?::text as tenant, ?::text as model) insert into model_fit"
                                + " (tenant, model_id, number, status, requested_by, requested_at) select n.tenant,"
                                + " n.model, 1 + coalesce((select max(f.number) from model_fit f"
                                + " where f.tenant = n.tenant and f.model_id = n.model), 0), 'QUEUED', ?, ? from n"
                                + " returning number",
                        row -> row.getInt(1),
                        model,
                        by,
                        utc(now))
                .orElseThrow();
    }

    Optional<ModelFit> find(String model, int number) {
        return connection.first(
                "select " + COLUMNS + ", result from model_fit where tenant = ? and model_id = ? and number = ?",
                row -> read(row, true),
                model,
                number);
    }

    /** The last one that was asked for. */
    Optional<ModelFit> latest(String model) {
        return connection.first(
                "select " + COLUMNS + ", result from model_fit where tenant = ? and model_id = ?"
                        + " order by number desc limit 1",
                row -> read(row, true),
                model);
    }

    /** The newest one with a result to be read. */
    Optional<PredictionTable.Shown> shown(String model) {
        return connection.first(
                "select number from model_fit where tenant = ? and model_id = ? and status in ('SUCCEEDED', 'BOUNDARY')"
                        + " order by number desc limit 1",
                row -> new PredictionTable.Shown(model, row.getInt(1)),
                model);
    }

    /** Without their results, newest first, before a number. */
    List<ModelFit> list(String model, int before, int most) {
        return connection.list(
                "select " + COLUMNS + " from model_fit where tenant = ? and model_id = ? and number < ?"
                        + " order by number desc limit ?",
                row -> read(row, false),
                model,
                before,
                most);
    }

    /** The one that waits longest, or whose maker is gone; nobody else takes it until the lease ends. */
    Optional<Claim> claim(Instant now, Instant leasedUntil) {
        return connection.first(
                // Materialized, since a plan that scanned the choice for each fit would choose another one each time.
                "with c as (select ?::text as tenant, ?::timestamptz as now, ?::timestamptz as until), n as materialized"
                        + " (select t.model_id, t.number from c join model_fit t on t.tenant = c.tenant"
                        + " where t.status = 'QUEUED' or (t.status = 'RUNNING' and t.leased_until < c.now)"
                        + " order by t.requested_at for update of t skip locked limit 1)"
                        + " update model_fit f set status = 'RUNNING', started_at = c.now, leased_until = c.until,"
                        + " attempts = f.attempts + 1 from c, n"
                        + " where f.tenant = c.tenant and f.model_id = n.model_id and f.number = n.number"
                        + " returning f.model_id, f.number, f.attempts",
                row -> new Claim(row.getString(1), row.getInt(2), row.getInt(3)),
                utc(now),
                utc(leasedUntil));
    }

    /** A fit that is to be made. */
    record Claim(String model, int number, int attempts) {}

    /** @return false where it has been cancelled, or has ended */
    boolean progress(Claim claim, Instant leasedUntil, Progress progress) {
        return connection.update(
                        THIS + "leased_until = n.at, stage = ?, done = ?, total = ?" + IS,
                        claim.model(),
                        claim.number(),
                        utc(leasedUntil),
                        progress.stage(),
                        progress.done(),
                        progress.total())
                > 0;
    }

    /** @return false where it has been cancelled, or has ended */
    boolean cut(Claim claim, Instant leasedUntil, LocalDate cut) {
        return connection.update(
                        THIS + "leased_until = n.at, cut = ?" + IS,
                        claim.model(),
                        claim.number(),
                        utc(leasedUntil),
                        cut)
                > 0;
    }

    /** @return false where it has been cancelled, or has ended */
    boolean finish(Claim claim, Instant now, Status status, @Nullable String reason, @Nullable FitResult result) {
        return connection.update(
                        THIS + "status = ?, reason = ?, result = ?::jsonb, finished_at = n.at, stage = null" + IS,
                        claim.model(),
                        claim.number(),
                        utc(now),
                        status.name(),
                        reason,
                        result == null ? null : ModelJson.write(result))
                > 0;
    }

    /** Ends what waits or runs. */
    int cancel(String model, Instant now) {
        return connection.update(
                "with n as (select ?::text as tenant, ?::text as model, ?::timestamptz as at) update model_fit f"
                        + " set status = 'CANCELLED', finished_at = n.at, stage = null from n where f.tenant = n.tenant"
                        + " and f.model_id = n.model and f.status in ('QUEUED', 'RUNNING')",
                model,
                utc(now));
    }

    private static ModelFit read(ResultSet row, boolean withResult) throws SQLException {
        String stage = row.getString("stage");
        String result = withResult ? row.getString("result") : null;
        return new ModelFit(
                row.getString("model_id"),
                row.getInt("number"),
                Status.valueOf(row.getString("status")),
                row.getObject("cut", LocalDate.class),
                stage == null ? null : new Progress(stage, row.getLong("done"), row.getLong("total")),
                row.getString("reason"),
                result == null ? null : ModelJson.read(result, FitResult.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"));
    }
}
