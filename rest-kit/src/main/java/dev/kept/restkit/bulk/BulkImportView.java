// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param id its id
 * @param kind of which kind
 * @param status how far it is
 * @param counts what became of its items so far
 * @param createdAt when the upload was complete
 * @param startedAt when the work began
 * @param finishedAt when the work ended
 * @param error why the file could not be read to its end; items read before have their results all the same
 */
@Schema(description = "An import and how far it is.")
public record BulkImportView(
        String id,
        String kind,
        Status status,
        Counts counts,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable BulkError error) {
    /** How far an import is. SUCCEEDED means that every line was read; single lines may have failed. */
    @Schema(name = "BulkImportStatus")
    public enum Status {
        PENDING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    /**
     * What became of the items.
     *
     * @param received how many were read so far
     */
    @Schema(name = "BulkImportCounts", description = "What became of the items so far.")
    public record Counts(long received, long created, long updated, long unchanged, long failed) {}
}
