// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valuegrid;

import dev.kept.metrics.snapshot.Name;
import java.util.stream.Stream;

/** What a customer is worth, is likely to be worth, and how loyal it is: each high or not. */
enum ValueClass {
    STAR(true, true, true, "Star", "明星客户"),
    CORE(true, false, true, "Core", "核心客户"),
    CONTESTED(true, true, false, "Contested", "争夺客户"),
    FADING(true, false, false, "Fading", "衰退客户"),
    RISING(false, true, true, "Rising", "成长客户"),
    OPPORTUNITY(false, true, false, "Opportunity", "机会客户"),
    FAITHFUL(false, false, true, "Faithful", "忠实客户"),
    MARGINAL(false, false, false, "Marginal", "边缘客户");

    private final boolean contribution;
    private final boolean potential;
    private final boolean loyalty;
    private final String english;
    private final String chinese;

    ValueClass(boolean contribution, boolean potential, boolean loyalty, String english, String chinese) {
        this.contribution = contribution;
        this.potential = potential;
        this.loyalty = loyalty;
        this.english = english;
        this.chinese = chinese;
    }

    Name title() {
        return new Name(english, chinese);
    }

    static ValueClass of(boolean contribution, boolean potential, boolean loyalty) {
        return Stream.of(values())
                .filter(one -> one.contribution == contribution && one.potential == potential && one.loyalty == loyalty)
                .findFirst()
                .orElseThrow();
    }
}
