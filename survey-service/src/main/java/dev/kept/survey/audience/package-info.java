// SPDX-License-Identifier: Apache-2.0
/** What is known of customers for asking them, from customer-service's feed: no personal data. */
@NullMarked
package dev.kept.survey.audience;

import org.jspecify.annotations.NullMarked;
