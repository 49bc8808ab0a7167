// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.Translation;
import dev.kept.survey.invitation.MessageKind;
import dev.kept.survey.invitation.Outgoing;
import dev.kept.survey.invitation.PublicAddress;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes messages in the respondent's language: the frame in Chinese or English, the survey's words in its own. */
@ApplicationScoped
class MessageWriter {

    private static final List<Integer> SCORES =
            IntStream.rangeClosed(0, 10).boxed().toList();

    private final AnswerableSurveys surveys;
    private final PublicAddress address;
    private final Templates templates;

    MessageWriter(AnswerableSurveys surveys, PublicAddress address, Templates templates) {
        this.surveys = surveys;
        this.address = address;
        this.templates = templates;
    }

    @Transactional
    Message write(Outgoing outgoing) {
        Questionnaire survey = surveys.find(outgoing.surveyId(), outgoing.surveyVersion())
                .map(AnswerableSurvey::questionnaire)
                .orElseThrow();
        String wanted = outgoing.recipient().language();
        String language = survey.languageFor(wanted == null ? List.of() : List.of(wanted));
        String frame = (language.isEmpty() ? String.valueOf(wanted) : language).startsWith("zh") ? "zh" : "en";
        String title = title(survey, language);
        String page = address.page(outgoing.token());
        String unsubscribe = address.unsubscribe(outgoing.token());
        String sender = outgoing.senderName() == null ? title : outgoing.senderName();
        String reference = outgoing.invitationId() + "." + outgoing.number() + "@kept";
        if (outgoing.channel() == Channel.SMS) {
            // One line: every further part of a short message costs.
            String text = sender + ": " + title + " " + page;
            return new Message(reference, sender, frame, title, text, "", unsubscribe);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("page", page);
        values.put("unsubscribe", unsubscribe);
        values.put("reminder", outgoing.kind() == MessageKind.REMINDER);
        values.put("question", firstQuestion(survey, language));
        values.put("scores", SCORES);
        return new Message(
                reference,
                sender,
                frame.equals("zh") ? "zh-CN" : "en",
                title,
                templates.render("invitation." + frame + ".txt", values),
                templates.render("invitation." + frame + ".html", values),
                unsubscribe);
    }

    private static String title(Questionnaire survey, String language) {
        Translation translation = survey.design().translations().get(language);
        return translation == null || translation.title() == null ? survey.title() : translation.title();
    }

    /** The text of a first question that can be answered from the message itself; null where there is none. */
    private static @Nullable String firstQuestion(Questionnaire survey, String language) {
        if (survey.questions().isEmpty()) {
            return null;
        }
        Question first = survey.questions().get(0);
        if (first.type() != QuestionType.NPS || first.text().contains("{{")) {
            return null;
        }
        Translation translation = survey.design().translations().get(language);
        String text = translation == null ? null : translation.of(first.key()).text();
        return text == null ? first.text() : text;
    }
}
