// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an item is of a theme, or is not.
 *
 * @param phrase by which it was suggested
 * @param codeBook version of the code book that was used
 * @param codedBy subject of the token; null for a suggestion
 */
@Embeddable
record Coding(
        @Enumerated(EnumType.STRING) CodingState state,
        @Nullable String phrase,
        @Column(name = "code_book") long codeBook,
        @Column(name = "coded_by") @Nullable String codedBy,
        @Column(name = "coded_at") Instant codedAt) {

    boolean byPerson() {
        return state != CodingState.SUGGESTED;
    }
}
