// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import dev.kept.metrics.catalog.Text;

/** What a company wants from its customers at the moment. */
enum Goal {
    SATISFY("Make customers content", "提升客户满意"),
    RETAIN("Keep customers", "留住客户"),
    GROW("Win customers", "获取新客户"),
    EARN("Earn more with each customer", "提高单客价值"),
    SERVE("Serve better", "改进服务");

    private final String english;
    private final String chinese;

    Goal(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    Text title() {
        return new Text(english, chinese);
    }
}
