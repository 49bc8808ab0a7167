// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the hash of an entry covers. Its canonical form is one JSON array, with the details sorted by their names. */
record AuditLink(
        String tenant,
        long sequence,
        String id,
        Instant recordedAt,
        String actor,
        String action,
        String entity,
        Map<String, ?> details) {

    /** What stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    // A mapper of its own: what was hashed once must give the same bytes for ever.
    private static final ObjectMapper CANONICAL = JsonMapper.builder().build();

    /** SHA-256 of the hash before it and of the canonical form, as 64 hexadecimal digits. */
    String hash(String previousHash) {
        try {
            byte[] canonical = CANONICAL.writeValueAsBytes(List.of(
                    previousHash,
                    tenant,
                    sequence,
                    id,
                    recordedAt.toString(),
                    actor,
                    action,
                    entity,
                    new TreeMap<>(details)));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("An audit entry cannot be hashed", e);
        }
    }
}
