// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import dev.kept.restkit.problem.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item.
 *
 * @param line the number of its first line in the file
 * @param status what became of it
 * @param id the id of what was stored
 * @param externalId the client's own id of it
 * @param errors why it failed; empty otherwise
 */
@Schema(description = "What became of one line of an import.")
public record BulkResult(
        long line,
        Status status,
        @Nullable String id,
        @Nullable String externalId,
        List<Fault> errors) {
    /** What became of an item. */
    @Schema(name = "BulkResultStatus")
    public enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        FAILED
    }

    /** The item is new. */
    public static BulkResult created(long line, String id, @Nullable String externalId) {
        return new BulkResult(line, Status.CREATED, id, externalId, List.of());
    }

    /** The item was known and has changed. */
    public static BulkResult updated(long line, String id, @Nullable String externalId) {
        return new BulkResult(line, Status.UPDATED, id, externalId, List.of());
    }

    /** The item was known and is the same. */
    public static BulkResult unchanged(long line, String id, @Nullable String externalId) {
        return new BulkResult(line, Status.UNCHANGED, id, externalId, List.of());
    }

    /** The item was refused. */
    public static BulkResult failed(long line, @Nullable String externalId, List<Fault> errors) {
        return new BulkResult(line, Status.FAILED, null, externalId, errors);
    }
}
