// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

/** Where a survey, or one of its versions, is in its life. */
public enum SurveyStatus {
    /** Can still be changed and takes no responses. */
    DRAFT,
    /** Frozen; takes responses. */
    PUBLISHED,
    /** Takes no further responses. */
    CLOSED
}
