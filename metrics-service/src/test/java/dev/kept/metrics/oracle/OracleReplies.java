// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Declared;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Responses one by one, by brute force. */
final class OracleReplies {

    private OracleReplies() {}

    static Map<Group, Map<Period, List<Reply>>> of(
            List<OracleCustomer> customers, List<Period> periods, Slice slice, Set<String> types) {
        Map<Group, Map<Period, List<Reply>>> result = new HashMap<>();
        for (OracleCustomer customer : customers) {
            for (ResponseFact response : customer.responses) {
                Map<Group, List<Rating>> ratings = new HashMap<>();
                for (Answer answer : response.answers()) {
                    Map<String, String> dimensions = OracleAnswers.dimensions(customer, response, answer);
                    if (types.contains(answer.type()) && OracleTally.accepts(slice, dimensions)) {
                        ratings.computeIfAbsent(OracleTally.group(slice, dimensions), key -> new ArrayList<>())
                                .add(rating(answer, dimensions));
                    }
                }
                ratings.forEach((group, own) -> periods.stream()
                        .filter(period -> OracleCustomer.within(customer.day(response), period))
                        .forEach(period -> result.computeIfAbsent(group, key -> new HashMap<>())
                                .computeIfAbsent(period, key -> new ArrayList<>())
                                .add(reply(customer, response, own))));
            }
        }
        result.values()
                .forEach(byPeriod -> byPeriod.values()
                        .forEach(replies -> replies.sort(Comparator.comparing(
                                reply -> reply.person() + " " + reply.at().toEpochMilli() + reply.response()))));
        return result;
    }

    private static Rating rating(Answer answer, Map<String, String> dimensions) {
        return new Rating(
                answer.question(),
                dimensions.getOrDefault("aspect", ""),
                answer.type(),
                new Scale(answer.min(), answer.max(), answer.satisfiedFrom()),
                answer.score());
    }

    private static Reply reply(OracleCustomer customer, ResponseFact response, List<Rating> ratings) {
        String person = customer.responses.stream()
                .filter(other -> !other.answers().isEmpty())
                .map(ResponseFact::entity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String wave = OracleAnswers.wave(customer, response);
        DeclaredWeights weights = response.aspectWeights();
        Declared declared =
                weights == null ? null : new Declared(response.survey(), weights.surveyVersion(), weights.byAspect());
        return new Reply(person, response.entity(), response.occurredAt(), wave, response.weight(), ratings, declared);
    }
}
