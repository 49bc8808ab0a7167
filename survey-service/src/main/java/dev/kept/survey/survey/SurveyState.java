// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

/** A survey with one of its versions, where not said otherwise the latest. */
record SurveyState(Survey survey, SurveyVersion version) {

    SurveyView view() {
        return SurveyView.of(survey, version);
    }
}
