// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Decimals;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An inspection as a client may see it: without the scope customers:pii its words are left out. */
@Schema(name = "Inspection", description = "That the service of an agent or a team was looked at by a checklist.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class InspectionView {

    @Schema(required = true, examples = "isp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(required = true, examples = "chk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String checklistId;

    @Schema(required = true, examples = "2026-03-12T14:00:00Z")
    public final Instant inspectedAt;

    @Schema(description = "Id of the agent whose service it was.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String agentId;

    @Schema(description = "Id of the team whose service it was.", examples = "tem_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String teamId;

    @Schema(description = "Id of the agent who inspected.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String inspectorId;

    @Schema(description = "Where the service was inspected, as far as known.")
    public final @Nullable InspectedPlace place;

    @Schema(required = true)
    public final List<ItemResult> results;

    @Schema(description = "Left out without the scope customers:pii.", examples = "Friendly, but slow")
    public final @Nullable String comment;

    @Schema(
            required = true,
            description = "Percent: the sum of weight × points ÷ maxPoints over the sum of weights, of the items that"
                    + " applied. Exact, rounded once to four decimals.",
            examples = "86.6667")
    public final String score;

    @Schema(description = "Whether the score reaches the checklist's passScore; absent where that has none.")
    public final @Nullable Boolean passed;

    @Schema(required = true, description = "What is to be put right.")
    public final List<FindingView> findings;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    private InspectionView(Inspected inspected, boolean masked) {
        Inspection inspection = inspected.inspection();
        InspectionContent content = inspection.content();
        this.id = inspection.id();
        this.checklistId = inspection.checklistId();
        this.inspectedAt = content.inspectedAt();
        this.agentId = content.agentId();
        this.teamId = content.teamId();
        this.inspectorId = content.inspectorId();
        this.place = content.place();
        this.results =
                masked ? content.results().stream().map(ItemResult::masked).toList() : content.results();
        this.comment = masked ? null : content.comment();
        this.score = Decimals.text(content.score());
        this.passed = content.passed();
        this.findings = inspected.findings().stream()
                .map(found -> FindingView.of(found, masked))
                .toList();
        this.createdAt = inspection.createdAt();
        this.updatedAt = inspection.updatedAt();
    }

    static InspectionView of(Inspected inspected, boolean masked) {
        return new InspectionView(inspected, masked);
    }
}
