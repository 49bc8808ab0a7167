// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers against who does not. */
@Schema(name = "Nonresponse", description = "Those who completed against the others who were asked.")
record NonresponseView(long answered, long notAnswered, List<Value> values) {

    /** One value of one attribute. */
    @Schema(name = "NonresponseValue", description = "How one value of an attribute is represented.")
    record Value(
            @Schema(examples = "region") String attribute,

            @Schema(description = "`unknown` where the customer has none.", examples = "华东")
            String value,

            long answered,
            long notAnswered,

            @Schema(description = "Of all who answered, four decimals.", examples = "0.3000")
            String answeredShare,

            @Schema(examples = "0.2500") String notAnsweredShare,

            @Schema(description = "The first share minus the second.", examples = "0.0500")
            String difference) {}
}
