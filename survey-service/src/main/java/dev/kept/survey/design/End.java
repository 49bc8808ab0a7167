// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a survey ends before its last page. */
@Schema(name = "SurveyEnd")
public enum End {
    /** The response is complete. */
    FINISHED,
    /** The respondent is not among those whom the survey asks: there is no response, and nothing is counted. */
    SCREENED_OUT
}
