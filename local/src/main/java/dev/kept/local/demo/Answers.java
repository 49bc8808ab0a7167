// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What customers say after an order: their mood, some noise, and a warning before they leave. */
final class Answers {
    private static final List<Route> ROUTES = List.of(
            new Route("email", .34),
            new Route("sms", .2),
            new Route("in-app", .26),
            new Route("web", .13),
            new Route("phone", .07));
    private static final List<Route> COMPLAINTS = List.of(
            new Route("delivery", .45), new Route("price", .25), new Route("service", .2), new Route("quality", .1));
    private static final List<Route> PRAISES = List.of(
            new Route("quality", .55), new Route("service", .25), new Route("delivery", .12), new Route("price", .08));

    private record Route(String name, double share) implements Chance.Share {}

    private final Chance chance;
    private final Chance aside;
    private final Purchases purchases;
    private final LocalDate lastDay;

    /** @param aside of what is asked beside the main questions: it must not change what else happens */
    Answers(Chance chance, Chance aside, Purchases purchases, LocalDate lastDay) {
        this.chance = chance;
        this.aside = aside;
        this.purchases = purchases;
        this.lastDay = lastDay;
    }

    /** A response to the survey that follows an order, from the about one in four who answer. */
    List<Rows.Response> after(Rows.Order order, Habit habit, LocalDate day) {
        LocalDate answered = day.plusDays(1 + chance.below(4));
        if (!chance.happens(.25) || answered.isAfter(lastDay)) {
            return List.of();
        }
        double warning = habit.isLeaving(answered) ? 1 : 0;
        int recommend = score(8.3 + 1.25 * habit.mood() - 1.5 * warning, 1.3, 0, 10);
        List<Rows.Answer> answers = new ArrayList<>();
        answers.add(Rows.Answer.score("recommend", recommend));
        answers.add(Rows.Answer.score("satisfaction", score(4.1 + .5 * habit.mood() - .5 * warning, .6, 1, 5)));
        if (chance.happens(.9)) {
            answers.add(Rows.Answer.score("ease", score(5.5 + .6 * habit.mood() - .7 * warning, 1, 1, 7)));
        }
        answers.add(Rows.Answer.choice(
                "reason", chance.weighted(recommend <= 6 ? COMPLAINTS : PRAISES).name()));
        if (aside.happens(.7)) {
            answers.addAll(aspects(habit, warning));
        }
        return List.of(new Rows.Response(
                "A-" + order.externalId(),
                Rows.SURVEY,
                order.customerExternalId(),
                chance.weighted(ROUTES).name(),
                purchases.instant(answered, 8, 22),
                answers));
    }

    /** Goods are praised, the parcels less: most of all where people are unhappy. */
    private List<Rows.Answer> aspects(Habit habit, double warning) {
        double mood = habit.mood() - warning;
        return List.of(
                Rows.Answer.score("goods", score(aside, 4.4 + .3 * mood, .6, 1, 5)),
                Rows.Answer.score("parcel", score(aside, 3.7 + .7 * mood, .8, 1, 5)),
                Rows.Answer.score("advice", score(aside, 4.1 + .4 * mood, .7, 1, 5)),
                Rows.Answer.score("gift", score(aside, 5.6 + .8 * mood, 1.1, 1, 7)));
    }

    private int score(double mean, double deviation, int min, int max) {
        return score(chance, mean, deviation, min, max);
    }

    private static int score(Chance chance, double mean, double deviation, int min, int max) {
        return (int) Math.max(min, Math.min(max, Math.round(chance.normal(mean, deviation))));
    }
}
