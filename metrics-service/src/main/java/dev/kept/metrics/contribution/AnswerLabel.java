// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, as the label of a cell: survey, channel and wave, then the answer. Labels made before there were waves
 * and aspects are still read: their cells answer until they are built anew.
 */
public record AnswerLabel(String survey, String channel, String wave, Answer answer) {

    private static final String WAVE = "wave:";
    private static final int SURVEY_AND_CHANNEL = 2;

    /** One of the questions that a response answered. */
    public record Answered(String question, String type, String aspect) {}

    /** Reads {@link #values()}. */
    public static AnswerLabel of(List<String> label) {
        List<String> told = told(label);
        boolean old = !tellsWave(label);
        int scale = old ? 2 : 3;
        Answer answer = new Answer(
                told.get(0),
                told.get(1),
                old ? null : aspect(told.get(2)),
                number(told, scale),
                number(told, scale + 1),
                number(told, scale + 2),
                number(told, scale + 3));
        return new AnswerLabel(label.get(0), label.get(1), wave(label), answer);
    }

    /** Survey, channel, wave, question, type, aspect, score, min, max, satisfiedFrom. */
    List<String> values() {
        List<String> values = common(survey, channel, wave);
        values.addAll(List.of(
                answer.question(),
                answer.type(),
                aspect(answer),
                Integer.toString(answer.score()),
                Integer.toString(answer.min()),
                Integer.toString(answer.max()),
                Integer.toString(answer.satisfiedFrom())));
        return values;
    }

    /** What the labels of a response and of its answers begin with. */
    static List<String> common(String survey, String channel, String wave) {
        return new ArrayList<>(List.of(survey, channel, WAVE + wave));
    }

    /** The label of a response with what it answered. */
    static List<String> answered(List<String> common, Collection<Answer> answers) {
        List<String> label = new ArrayList<>(common);
        answers.forEach(answer -> label.addAll(List.of(answer.question(), answer.type(), aspect(answer))));
        return label;
    }

    /** Reads {@link #answered(List, Collection)}. */
    public static List<Answered> answered(List<String> label) {
        List<String> told = told(label);
        int width = tellsWave(label) ? 3 : 2;
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < told.size(); i += width) {
            String aspect = width == 2 ? Slice.UNKNOWN : told.get(i + 2);
            answered.add(new Answered(told.get(i), told.get(i + 1), aspect));
        }
        return answered;
    }

    /** The wave that a label tells of. */
    public static String wave(List<String> label) {
        return tellsWave(label) ? label.get(SURVEY_AND_CHANNEL).substring(WAVE.length()) : Slice.UNKNOWN;
    }

    /** What a label says behind survey, channel and wave. */
    public static List<String> told(List<String> label) {
        return label.subList(SURVEY_AND_CHANNEL + (tellsWave(label) ? 1 : 0), label.size());
    }

    /** {@link Slice#UNKNOWN} where the question names none. */
    public static String aspect(Answer answer) {
        String aspect = answer.aspect();
        return aspect == null ? Slice.UNKNOWN : aspect;
    }

    private static @Nullable String aspect(String told) {
        return told.equals(Slice.UNKNOWN) ? null : told;
    }

    private static boolean tellsWave(List<String> label) {
        return label.size() > SURVEY_AND_CHANNEL
                && label.get(SURVEY_AND_CHANNEL).startsWith(WAVE);
    }

    private static int number(List<String> values, int index) {
        return Integer.parseInt(values.get(index));
    }
}
