// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the audit log.
 *
 * @param id its id
 * @param sequence its place in the tenant's chain, from 1 without gaps
 * @param recordedAt when it was written
 * @param actor the subject of the token with which it was done
 * @param action what was done
 * @param entity the id of what it was done to
 * @param details what else is known of it; ids, counts and codes only
 * @param hash SHA-256 over the entry and the hash before it
 */
@Schema(name = "AuditEntry", description = "One entry of the audit log: who did what, to what, when.")
public record AuditEntryView(
        @Schema(examples = "aud_01KAMB7Q9V5W0Y3E8H2D4N6R1T") String id,

        @Schema(description = "Place in the tenant's chain, from 1 without gaps.", examples = "42")
        long sequence,

        @Schema(examples = "2026-11-21T08:30:00Z") Instant recordedAt,

        @Schema(description = "Subject of the token with which it was done.", examples = "zhang.wei")
        String actor,

        @Schema(examples = "customer.deleted") String action,

        @Schema(description = "Id of what it was done to.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String entity,

        @Schema(description = "Ids, counts and codes only.") Map<String, Object> details,

        @Schema(
                description = "SHA-256 over the entry and the hash before it, as 64 hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash) {

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.id(),
                entry.sequence(),
                entry.recordedAt(),
                entry.actor(),
                entry.action(),
                entry.entity(),
                entry.details(),
                entry.hash());
    }
}
