// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

/** The four families of customer metrics. */
public enum Family {
    SATISFACTION("Satisfaction", "满意度"),
    LOYALTY("Loyalty", "忠诚度"),
    GROWTH("Growth", "增长"),
    VALUE("Value", "价值");

    private final String english;
    private final String chinese;

    Family(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public Text title() {
        return new Text(english, chinese);
    }
}
