// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment to be saved. */
@Schema(name = "NewSegment", description = "A segment to be saved.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewSegment(
        @Schema(description = "By which metrics and lists name it; never changes.", examples = "vip")
        @NotNull @Pattern(regexp = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
        @Size(max = 40) String key,

        @NotNull @Valid SegmentName name,

        @Schema(examples = "Bought for 1000 or more within a year") @Nullable @Size(min = 1, max = 500) String description,

        @Schema(description = "By what it divides.") @NotNull SegmentKind kind,

        @Schema(description = RULE, examples = "revenue(365) >= 1000 && region == \"华东\"")
        @NotNull @Size(min = 1, max = 2000) String rule) {

    /** What can be written in a rule. */
    static final String RULE = "An expression in CEL that is true for those in the segment, asked at the end of each"
            + " local day. Texts: type, country, region, city, community, acquisitionChannel, sex, ageBand, incomeBand,"
            + " education, household, socialLevel, industry, companySize, companyStage, riskLevel, preferredChannel,"
            + " stage, attributes[\"key\"]. Lists: tags, interests, traits (\"x\" in tags). Numbers: age, orderCount,"
            + " revenueTotal, tenureDays, knownDays, daysSinceLastOrder. Of the last so many days: orders(days),"
            + " revenue(days), categories(days), complaints(days), contacts(days), answers(days). Of the last answer to a"
            + " survey: score(\"name\"), answeredOn(\"name\") (a day as text); a name is nps, csat, ces, rating, the key of a"
            + " survey, or one of its questions as in \"visit/recommend\". known(\"name\") tells whether a"
            + " value is known. A comparison with an unknown value is undecided: `||` and `&&` go on with the other"
            + " side, and a rule that stays undecided does not hold.";

    static NewSegment of(Segment segment) {
        return new NewSegment(segment.key(), segment.name(), segment.description(), segment.kind(), segment.rule());
    }
}
