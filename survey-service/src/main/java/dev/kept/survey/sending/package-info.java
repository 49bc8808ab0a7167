// SPDX-License-Identifier: Apache-2.0
/** Sends invitations by e-mail and SMS, hears what came back, and takes people off the list. */
@NullMarked
package dev.kept.survey.sending;

import org.jspecify.annotations.NullMarked;
