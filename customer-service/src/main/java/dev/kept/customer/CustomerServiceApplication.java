// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the service says about itself in its OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kept customer service",
                        version = "1",
                        description = "Customers, their orders and refunds, and the settings of a tenant."),
        tags = {
            @Tag(
                    name = "Customers",
                    description = "The people and companies that buy. Without the scope `customers:pii` names, e-mail"
                            + " addresses and telephone numbers are masked."),
            @Tag(
                    name = "Orders",
                    description = "What customers bought. Orders can be corrected and deleted; every figure follows."),
            @Tag(name = "Refunds", description = "What was paid back, for an order or to a customer."),
            @Tag(
                    name = "Imports",
                    description = "Many customers, orders or refunds at once, as CSV or NDJSON, upserted by your own"
                            + " ids. A wrong row is reported and never stops the good ones; a file that is sent again"
                            + " changes nothing."),
            @Tag(
                    name = "Privacy",
                    description = "What a person may ask for: to see everything that is held, and to be forgotten. An"
                            + " erased customer stays as an anonymous row, so that no past figure changes."),
            @Tag(
                    name = "Audit",
                    description = "Who did what, to what, when: a chain of entries that cannot be changed unseen."),
            @Tag(name = "Data quality", description = "How far your data can be trusted."),
            @Tag(
                    name = "Complaints",
                    description = "Complaints from receipt to closing, timed by what you promise. Without the scope"
                            + " `customers:pii` their words are left out."),
            @Tag(
                    name = "Agents",
                    description = "Who works for you with your customers, in teams, and with what training."),
            @Tag(name = "Business calendars", description = "When you work, and the dates of holidays."),
            @Tag(
                    name = "Care",
                    description =
                            "Tasks, regular visits, and greetings on birthdays and holidays: what is due, and what"
                                    + " became of it."),
            @Tag(
                    name = "Inspections",
                    description =
                            "How good the service of agents and teams is by your checklists, and what is to be put"
                                    + " right. Without the scope `customers:pii` their words are left out."),
            @Tag(name = "Win-back", description = "Who is lost or at risk, what was offered, and who came back."),
            @Tag(
                    name = "Exchange rates",
                    description =
                            "What other currencies are worth in yours, from which day on. Each amount counts with the"
                                    + " rate of its own day."),
            @Tag(
                    name = "Tenant settings",
                    description = "What your company declares about itself: time zone, first day of the week, currency,"
                            + " business model, when a customer counts as present, and what to group by.")
        })
public class CustomerServiceApplication extends Application {}
