// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.restkit.problem.Fault;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a draft can be published. */
@Schema(name = "PublicationCheck", description = "Whether a draft can be published, and all that is in the way.")
record PublicationCheck(
        @Schema(required = true) boolean publishable,

        @Schema(description = "As publishSurvey would name them.", required = true)
        List<Fault> errors) {

    static PublicationCheck of(List<Fault> faults) {
        return new PublicationCheck(faults.isEmpty(), faults);
    }
}
