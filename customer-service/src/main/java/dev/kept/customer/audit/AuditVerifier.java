// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import dev.kept.customer.audit.AuditEntryRepository.Stored;
import dev.kept.customer.audit.AuditVerification.Break;
import dev.kept.customer.audit.AuditVerification.Reason;
import org.jspecify.annotations.Nullable;

/** Walks along a chain and notes where it breaks first. */
final class AuditVerifier {

    private final @Nullable AuditAnchor known;
    private long sequence;
    private long entries;
    private String hash = AuditLink.BEGINNING;
    private @Nullable Break firstBroken;
    private boolean knownSeen;

    AuditVerifier(@Nullable AuditAnchor known) {
        this.known = known;
    }

    /** The next entry by sequence. */
    void accept(Stored entry) {
        AuditLink link = entry.link();
        if (link.sequence() != sequence + 1) {
            broken(new Break(sequence + 1, null, Reason.ENTRY_MISSING));
        } else if (!entry.previousHash().equals(hash)) {
            broken(new Break(link.sequence(), link.id(), Reason.LINK_BROKEN));
        } else if (!link.hash(hash).equals(entry.hash())) {
            broken(new Break(link.sequence(), link.id(), Reason.ALTERED));
        }
        if (known != null && known.sequence() == link.sequence()) {
            knownSeen = true;
            if (!known.hash().equals(entry.hash())) {
                broken(new Break(link.sequence(), link.id(), Reason.KNOWN_ENTRY_DIFFERS));
            }
        }
        sequence = link.sequence();
        hash = entry.hash();
        entries++;
    }

    /** Behind the last entry. */
    AuditVerification result() {
        if (known != null && !knownSeen) {
            broken(new Break(known.sequence(), null, Reason.ENTRY_MISSING));
        }
        AuditAnchor last = entries == 0 ? null : new AuditAnchor(sequence, hash);
        return new AuditVerification(firstBroken == null, entries, firstBroken, last);
    }

    private void broken(Break here) {
        if (firstBroken == null) {
            firstBroken = here;
        }
    }
}
