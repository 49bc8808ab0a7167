// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.customer.label.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reasons to begin with. */
final class ChurnReasonPresets {

    static final List<NewChurnReason> ALL = List.of(
            preset("money", "Money", "费用", null),
            preset("price", "Too expensive", "价格太高", "money"),
            preset("budget", "Budget cut", "预算缩减", "money"),
            preset("payment-failure", "Payment failed", "付款失败", "money"),
            preset("offering", "Product", "产品", null),
            preset("quality", "Quality", "质量问题", "offering"),
            preset("missing-feature", "Something is missing", "功能不足", "offering"),
            preset("hard-to-use", "Hard to use", "难以使用", "offering"),
            preset("relationship", "Relationship", "客户关系", null),
            preset("service", "Service", "服务不满意", "relationship"),
            preset("complaint-unresolved", "A complaint was not resolved", "投诉未解决", "relationship"),
            preset("market", "Market", "市场", null),
            preset("competitor", "Went to a competitor", "转向竞争对手", "market"),
            preset("customer", "Customer", "客户自身", null),
            preset("no-need", "No longer needed", "不再需要", "customer"),
            preset("moved", "Moved away", "搬迁", "customer"),
            preset("closed", "Business closed", "停业", "customer"),
            preset("other", "Other", "其他", null));

    private ChurnReasonPresets() {}

    private static NewChurnReason preset(String code, String english, String chinese, @Nullable String parent) {
        return new NewChurnReason(code, new Label(english, chinese), parent, true);
    }
}
