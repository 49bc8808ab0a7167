// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says that an item is of a theme. */
@Schema(
        name = "CodingState",
        description =
                "SUGGESTED by the phrases of the theme, CONFIRMED by a person, or REMOVED by a person: no suggestion brings it back.")
enum CodingState {
    SUGGESTED,
    CONFIRMED,
    REMOVED
}
