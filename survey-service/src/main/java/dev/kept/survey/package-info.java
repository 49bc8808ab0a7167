// SPDX-License-Identifier: Apache-2.0
/** survey-service. */
package dev.kept.survey;
