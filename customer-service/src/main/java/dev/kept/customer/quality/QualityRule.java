// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import dev.kept.customer.label.Label;
import java.util.Locale;

/** What must hold of the data, and the rows of which it does not. */
enum QualityRule {
    ORDER_BEFORE_CUSTOMER_SINCE(
            "order",
            "Ordered before the customer was one.",
            "下单早于成为客户的时间。",
            "customer_order r join customer c on c.id = r.customer_id"
                    + " where r.tenant = :tenant and r.ordered_at < c.customer_since"),
    ORDER_IN_THE_FUTURE(
            "order",
            "Ordered at a time that has not come yet.",
            "下单时间在将来。",
            "customer_order r where r.tenant = :tenant and r.ordered_at > now()"),
    ORDER_WITH_NEGATIVE_MARGIN(
            "order",
            "Cost more than the customer paid.",
            "成本高于客户支付的金额。",
            "customer_order r where r.tenant = :tenant and r.cost > r.amount"),
    ORDER_OF_NOTHING(
            "order", "Has the amount zero.", "金额为零。", "customer_order r where r.tenant = :tenant and r.amount = 0"),
    ORDER_OF_UNKNOWN_PRODUCT(
            "order",
            "Names a product that is not among the products. Holds of every order while there are no products at all.",
            "含有产品目录中没有的产品。尚无任何产品时不检查。",
            "customer_order r where r.tenant = :tenant and exists (select 1 from product p where p.tenant = :tenant)"
                    + " and exists (select 1 from jsonb_array_elements(r.lines) line where not exists (select 1 from product p"
                    + " where p.tenant = :tenant and p.code = line ->> 'product'))"),
    REFUND_BEFORE_ORDER(
            "refund",
            "Refunded before it was ordered.",
            "退款早于下单。",
            "refund r join customer_order o on o.id = r.order_id"
                    + " where r.tenant = :tenant and r.refunded_at < o.ordered_at"),
    CUSTOMER_WITHOUT_CONTACT(
            "customer",
            "Cannot be reached: no e-mail address, no telephone number, no other contact.",
            "无法联系：没有邮箱、电话或其他联系方式。",
            "customer r where r.tenant = :tenant and r.merged_into is null and r.erased_at is null and r.email is null"
                    + " and r.phone is null and coalesce(jsonb_array_length(nullif(r.details -> 'contacts', 'null')), 0) = 0"),
    CUSTOMER_WITH_IMPLAUSIBLE_PHONE(
            "customer",
            "The telephone number has fewer than 7 or more than 15 digits.",
            "电话号码少于 7 位或多于 15 位。",
            "customer r where r.tenant = :tenant and r.merged_into is null"
                    + " and length(regexp_replace(r.phone, '[^0-9]', '', 'g')) not between 7 and 15"),
    CUSTOMER_WITH_IMPLAUSIBLE_BIRTH_DATE(
            "customer",
            "Would be older than 120 years.",
            "年龄超过 120 岁。",
            "customer r where r.tenant = :tenant and r.merged_into is null"
                    + " and r.details -> 'person' ->> 'birthDate' < to_char(now() - interval '120 years', 'YYYY-MM-DD')"),
    CUSTOMER_WITHOUT_PLACE(
            "customer",
            "No country is known.",
            "国家未知。",
            "customer r where r.tenant = :tenant and r.merged_into is null and r.country is null"),
    CUSTOMER_WITHOUT_ACQUISITION_CHANNEL(
            "customer",
            "It is not known which channel won it.",
            "获客渠道未知。",
            "customer r where r.tenant = :tenant and r.merged_into is null and r.acquisition_channel is null"),
    COST_WITHOUT_PURPOSE(
            "cost",
            "Is of no channel, campaign, customer or segment, so it counts in totals only.",
            "未归属渠道、活动、客户或细分，只计入总额。",
            "cost r where r.tenant = :tenant and r.channel is null and r.campaign_id is null and r.customer_id is null"
                    + " and r.segment is null");

    private final String entity;
    private final String en;
    private final String zhCn;
    private final String rows;

    QualityRule(String entity, String en, String zhCn, String rows) {
        this.entity = entity;
        this.en = en;
        this.zhCn = zhCn;
        this.rows = rows;
    }

    /** Its name in the API. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of which things it speaks. */
    String entity() {
        return entity;
    }

    Label text() {
        return new Label(en, zhCn);
    }

    /** The rows that break it: the id of each, and how many they are. */
    String sql() {
        return "select r.id, count(*) over () from " + rows + " order by r.id desc";
    }
}
