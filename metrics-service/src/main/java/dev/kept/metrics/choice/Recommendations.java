// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.choice;

import static dev.kept.metrics.choice.Goal.EARN;
import static dev.kept.metrics.choice.Goal.GROW;
import static dev.kept.metrics.choice.Goal.RETAIN;
import static dev.kept.metrics.choice.Goal.SATISFY;
import static dev.kept.metrics.choice.Goal.SERVE;

import dev.kept.metrics.catalog.Text;
import java.util.List;
import java.util.Set;

/** Which metrics serve a goal in a kind of business, each with the reason; the most telling first. */
final class Recommendations {

    static final String SUBSCRIPTION = "SUBSCRIPTION";
    static final String ECOMMERCE = "ECOMMERCE";
    static final String RETAIL = "RETAIL";
    static final String SERVICE = "SERVICE";
    static final String OTHER = "OTHER";

    /** What a company may live from, as the tenant settings say. */
    static final List<String> MODELS = List.of(SUBSCRIPTION, ECOMMERCE, RETAIL, SERVICE, OTHER);

    private static final Set<String> ANY = Set.copyOf(MODELS);
    private static final Set<String> CONTRACTS = Set.of(SUBSCRIPTION);
    private static final Set<String> PURCHASES = Set.of(ECOMMERCE, RETAIL, SERVICE, OTHER);

    /**
     * @param metric its key
     * @param models the businesses in which it tells something
     */
    record Recommendation(Goal goal, String metric, Set<String> models, Text reason) {}

    private static final List<Recommendation> ALL = List.of(
            of(
                    RETAIN,
                    "renewal-rate",
                    CONTRACTS,
                    "The customer decides at the end of each term: renewals are that decision itself.",
                    "客户在每个合同期末作出决定，续订率就是这个决定本身。"),
            of(
                    RETAIN,
                    "subscriber-retention-rate",
                    CONTRACTS,
                    "Presence is known to the day from the contract; no rule of inactivity has to be assumed.",
                    "是否在约由合同逐日确定，无需假设不活跃规则。"),
            of(
                    RETAIN,
                    "recurring-revenue-retention",
                    CONTRACTS,
                    "A downgrade loses revenue without losing the customer; only this shows it.",
                    "降级会损失收入却不损失客户，只有此指标能看到。"),
            of(
                    RETAIN,
                    "repurchase-rate",
                    PURCHASES,
                    "Without a contract a customer stays by buying again; this is the first sign of it.",
                    "没有合同，客户以再次购买表示留下，复购是最早的信号。"),
            of(
                    RETAIN,
                    "retention-rate",
                    PURCHASES,
                    "How many of those who were present still are, by the declared rule of inactivity.",
                    "按声明的不活跃规则，期初在的客户还有多少在。"),
            of(
                    RETAIN,
                    "active-retention-rate",
                    Set.of(ECOMMERCE, RETAIL),
                    "The strictest view: bought in this period and in the one before.",
                    "最严格的口径：本期与上期都购买。"),
            of(
                    SATISFY,
                    "customer-satisfaction",
                    ANY,
                    "What customers say right after what they experienced; names the occasion to mend.",
                    "客户在体验之后的直接评价，指出要改进的环节。"),
            of(
                    SATISFY,
                    "net-promoter-score",
                    ANY,
                    "Whether they would stand up for you; comparable over time and between companies.",
                    "客户是否愿意推荐，可跨期、跨企业比较。"),
            of(
                    SATISFY,
                    "customer-effort-score",
                    Set.of(SERVICE, SUBSCRIPTION, ECOMMERCE),
                    "Effort drives people away more than delight holds them.",
                    "费力比惊喜更能决定客户去留。"),
            of(
                    SATISFY,
                    "complaint-rate",
                    ANY,
                    "Most who are discontent say nothing; complaints are the part that can be acted on.",
                    "多数不满者沉默，投诉是可以处理的那部分。"),
            of(
                    GROW,
                    "growth-rate",
                    ANY,
                    "The base itself, with what was won, won back and lost.",
                    "客户基数本身，并拆分为新增、赢回与流失。"),
            of(
                    GROW,
                    "conversion-rate",
                    ANY,
                    "How many of those who came in became customers, by the time of entry.",
                    "按进入时间看，潜在客户有多少成为客户。"),
            of(
                    GROW,
                    "customer-acquisition-cost",
                    ANY,
                    "Growth that costs more than it brings is none.",
                    "成本高于回报的增长不是增长。"),
            of(
                    GROW,
                    "referrals",
                    Set.of(ECOMMERCE, SERVICE, SUBSCRIPTION),
                    "Customers who bring customers: growth without advertising.",
                    "老客户带来新客户，是无需广告的增长。"),
            of(
                    EARN,
                    "monthly-recurring-revenue",
                    CONTRACTS,
                    "What is agreed for each month, apart from one-off sales.",
                    "每月约定的收入，与一次性销售分开。"),
            of(EARN, "average-order-value", PURCHASES, "What one purchase brings.", "一次购买带来的金额。"),
            of(
                    EARN,
                    "purchase-frequency",
                    PURCHASES,
                    "How often they buy: with the value of an order it makes revenue.",
                    "购买频次，与客单价相乘即收入。"),
            of(
                    EARN,
                    "revenue-retention",
                    PURCHASES,
                    "What the same customers bring compared with the period before.",
                    "同一批客户与上期相比带来多少。"),
            of(
                    SERVE,
                    "first-response-time",
                    ANY,
                    "Waiting is what people remember of a service desk.",
                    "等待时间是客户对服务的最深印象。"),
            of(
                    SERVE,
                    "first-contact-resolution",
                    ANY,
                    "Solved at once: cheapest for you and best for them.",
                    "一次解决，对双方都最省。"),
            of(
                    SERVE,
                    "resolution-time",
                    ANY,
                    "With those that are still open, so that a backlog does not look like speed.",
                    "含未结案件，积压不会被误看成高效。"));

    private Recommendations() {}

    /** Those of a business, by goal. */
    static List<Recommendation> of(String model, Goal goal) {
        return ALL.stream()
                .filter(one -> one.goal() == goal && one.models().contains(model))
                .toList();
    }

    private static Recommendation of(Goal goal, String metric, Set<String> models, String english, String chinese) {
        return new Recommendation(goal, metric, models, new Text(english, chinese));
    }
}
