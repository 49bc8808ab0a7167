// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was found; equal contents mean that nothing changed.
 *
 * @param score in percent, see {@link InspectionScore}
 * @param passed whether it reached the checklist's pass score; null where that has none
 */
@Embeddable
record InspectionContent(
        @Column(name = "inspected_at") Instant inspectedAt,
        @Column(name = "agent_id") @Nullable String agentId,
        @Column(name = "team_id") @Nullable String teamId,
        @Column(name = "inspector_id") @Nullable String inspectorId,
        @Nullable InspectedPlace place,

        @JdbcTypeCode(SqlTypes.JSON) @Mutability(NeverMutated.class)
        List<ItemResult> results,

        @Nullable String comment,
        BigDecimal score,
        @Nullable Boolean passed) {

    InspectionContent {
        score = Decimals.normal(score);
    }
}
