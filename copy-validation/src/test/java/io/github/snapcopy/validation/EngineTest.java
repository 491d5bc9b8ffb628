// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine around the rules: what a rule must have, how a validator is put together, what a report promises. */
class EngineTest {
    private static final DocumentedSource HOUSE = new DocumentedSource("HOUSE", "House rules", "a shelf");
    private static final CopyContext US_EAST_1 = CopyContext.ofEndpointRegion("us-east-1");
    private static final Rule.Check SILENT = (facts, sink) -> {};

    private static final Map<CopyOperation, Map<String, String>> CLEAN = Map.of(
            EC2_COPY_SNAPSHOT,
            Map.of("SourceRegion", "us-west-1", "SourceSnapshotId", "snap-066877671789bd71b"),
            EC2_COPY_IMAGE,
            Map.of("Name", "web", "SourceImageId", "ami-0b4c291abbf1f088d", "SourceRegion", "us-west-1"),
            ELASTICACHE_COPY_SNAPSHOT,
            Map.of("SourceSnapshotName", "nightly", "TargetSnapshotName", "nightly-copy"));

    // rules

    @Test
    void error_withoutSource_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.error("house-rule").says("it is so").check(SILENT))
                .withMessageContaining("house-rule")
                .withMessageContaining("source");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Rule.errorOrWarning("house-rule").says("it is so").check(SILENT))
                .withMessageContaining("source");
    }

    @Test
    void warning_withoutSource_isAllowed() {
        Rule rule = Rule.warning("house-rule").says("it is so").check(SILENT);

        assertThat(rule.severities()).containsExactly(Severity.WARNING);
        assertThat(rule.sources()).isEmpty();
        assertThat(rule.operations()).containsExactly(CopyOperation.values());
    }

    @Test
    void rule_withoutStatement_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.error("house-rule").sources(HOUSE).check(SILENT))
                .withMessageContaining("statement");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.warning("house-rule").check(SILENT))
                .withMessageContaining("statement");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can pass null
    void rule_withoutCheck_isRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> Rule.warning("house-rule").says("it is so").check(null));
    }

    @Test
    void rule_keepsWhatItWasGiven() {
        Rule rule = Rule.errorOrWarning("house-rule")
                .on(EC2_COPY_IMAGE)
                .about("Name", "Description")
                .says("it is so")
                .sources(HOUSE)
                .editions("since today")
                .fails("Refused")
                .remedy("do otherwise")
                .settles("C-99")
                .onRequest()
                .when("Name")
                .check(SILENT);

        assertThat(rule.occasions()).containsExactly("Name");
        assertThat(rule.id()).isEqualTo(new RuleId("house-rule"));
        assertThat(rule.severities()).containsExactlyInAnyOrder(Severity.ERROR, Severity.WARNING);
        assertThat(rule.operations()).containsExactly(EC2_COPY_IMAGE);
        assertThat(rule.parameters()).containsExactly("Name", "Description");
        assertThat(rule.statement()).isEqualTo("it is so");
        assertThat(rule.sources()).containsExactly(HOUSE);
        assertThat(rule.editions()).isEqualTo("since today");
        assertThat(rule.fails()).isEqualTo("Refused");
        assertThat(rule.remedy()).isEqualTo("do otherwise");
        assertThat(rule.conflicts()).containsExactly("C-99");
        assertThat(rule.isOnRequest()).isTrue();
        assertThat(rule).hasToString("house-rule");
    }

    @ParameterizedTest
    @CsvSource({
        "Name, x",
        "Tags, x",
        "endpointRegion, us-east-1",
        "sourceEncrypted, false",
        "sourceOwnedByCaller, false",
        "sourceLocation, us-west-1",
        "sourceSizeMiB, unreadable",
        "willPresign, false",
        "signedAt, 2026-11-20T12:00:00Z",
        "sourceEndpoint, https://host.example",
        "urlFromSigner, true"
    })
    void rule_isRun_whenWhatItIsAboutIsGiven(String occasion, String text) {
        Rule rule = Rule.warning("house-rule")
                .says("it is so")
                .when(occasion)
                .check((facts, sink) -> sink.report(occasion, "seen"));
        CopyValidator validator = CopyValidator.builder().add(rule).build();
        boolean isFact = Character.isLowerCase(occasion.charAt(0));
        boolean isFlag = text.equals("true") || text.equals("false");
        Map<String, Object> given = Map.of(occasion, isFlag ? (Object) Boolean.valueOf(text) : text);
        CopyParameters with = CopyParameters.fromMap(EC2_COPY_IMAGE, isFact ? Map.of() : given);
        CopyContext known = isFact ? CopyContext.fromMap(given) : CopyContext.empty();

        assertThat(validator.validate(with, known).violations())
                .extracting(Violation::rule)
                .contains(rule.id());
        assertThat(validator
                        .validate(CopyParameters.of(EC2_COPY_IMAGE, Map.of()), CopyContext.empty())
                        .violations())
                .extracting(Violation::rule)
                .doesNotContain(rule.id());
    }

    @Test
    void rule_withoutOccasion_isRunForEveryRequest() {
        Rule rule = Rule.warning("house-rule").says("it is so").check((facts, sink) -> sink.report("Name", "seen"));
        CopyValidator validator = CopyValidator.builder().add(rule).build();

        for (CopyOperation operation : CopyOperation.values()) {
            assertThat(validator
                            .validate(CopyParameters.of(operation, Map.of()), CopyContext.empty())
                            .violations())
                    .extracting(Violation::rule)
                    .contains(rule.id());
        }
    }

    @Test
    void examination_holdsTheReport_andTheValuesOfTheRequest() {
        CopyParameters parameters =
                CopyParameters.fromMap(EC2_COPY_SNAPSHOT, Objects.requireNonNull(CLEAN.get(EC2_COPY_SNAPSHOT)));

        Examination examination = CopyValidator.standard().examine(parameters, US_EAST_1);

        assertThat(examination.report()).isEqualTo(CopyValidator.standard().validate(parameters, US_EAST_1));
        assertThat(examination.facts().sourceRegion()).hasToString("us-west-1");
        assertThat(examination.facts().snapshotId()).hasToString("snap-066877671789bd71b");
        assertThat(examination.facts().imageId()).isNull();
        assertThat(examination.facts().destination()).hasToString("us-east-1");
        assertThat(CopyValidator.standard().examine(image(), US_EAST_1).facts().imageId())
                .hasToString(image().text("SourceImageId"));
    }

    @Test
    void rule_reportingASeverityItLacks_fails() {
        Rule warnsOnly = Rule.warning("house-rule")
                .says("it is so")
                .check((facts, sink) -> sink.error(ParameterPath.of("Name"), "wrong"));
        Rule errsOnly = Rule.error("house-rule")
                .says("it is so")
                .sources(HOUSE)
                .check((facts, sink) -> sink.warn(ParameterPath.of("Name"), "wrong"));

        for (Rule rule : List.of(warnsOnly, errsOnly)) {
            CopyValidator validator = CopyValidator.builder().add(rule).build();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> validator.validate(image(), US_EAST_1))
                    .withMessageContaining("house-rule");
        }
    }

    @Test
    void report_bySplitRule_isAnError() {
        Rule rule = Rule.errorOrWarning("house-rule")
                .says("it is so")
                .sources(HOUSE)
                .check((facts, sink) -> sink.report("Name", "wrong"));

        assertThat(with(rule).validate(image(), US_EAST_1).errors())
                .extracting(Violation::severity)
                .containsExactly(Severity.ERROR);
    }

    // ids

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "a-b", "kms-requires-encrypted", "x1-2-y"})
    void ruleId_ofLowerCaseWords_isAccepted(String text) {
        assertThat(new RuleId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-a", "a-", "a--b", "A", "aB", "a_b", "a.b", "a b", "a\n", "\u00e9", "\u0661", "\u017f"
            })
    void ruleId_ofAnotherForm_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleId(text));
    }

    @Test
    void ruleId_of65Characters_isRefused() {
        assertThat(new RuleId("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleId("a".repeat(65)));
    }

    @Test
    void ruleIds_areOrderedByText() {
        assertThat(new RuleId("a-b")).isLessThan(new RuleId("a-c"));
        assertThat(new RuleId("a-b")).isEqualByComparingTo(new RuleId("a-b"));
    }

    // rules of one's own

    @Test
    void customRule_appearsInReportsAndCatalog() {
        Rule rule = nameRule("house-name");
        CopyValidator validator = with(rule);

        assertThat(validator.validate(image(), US_EAST_1).violations())
                .containsExactly(new Violation(
                        rule.id(), Severity.ERROR, ParameterPath.of("Name"), "the house wants it", List.of(HOUSE)));
        assertThat(validator.catalog().rule(rule.id())).containsSame(rule);
        assertThat(validator.catalog().rules())
                .startsWith(RuleCatalog.standard().rules().toArray(new Rule[0]))
                .endsWith(rule)
                .hasSize(RuleCatalog.standard().rules().size() + 1);
        assertThat(validator
                        .catalog()
                        .groups()
                        .get(validator.catalog().groups().size() - 1)
                        .rules())
                .containsExactly(rule);
    }

    @Test
    void customRule_leavesTheStandardAlone() {
        with(nameRule("house-name"));

        assertThat(CopyValidator.standard().validate(image(), US_EAST_1).isClean())
                .isTrue();
        assertThat(CopyValidator.standard().catalog()).isSameAs(RuleCatalog.standard());
        assertThat(RuleCatalog.standard().rule(new RuleId("house-name"))).isEmpty();
    }

    @Test
    void customRule_ofAnotherOperation_isSilent() {
        Rule rule = Rule.warning("house-rule")
                .on(ELASTICACHE_COPY_SNAPSHOT)
                .says("it is so")
                .check((facts, sink) -> sink.report("Tags", "wrong"));

        assertThat(with(rule).validate(image(), US_EAST_1).isClean()).isTrue();
        assertThat(with(rule).validate(backup(), US_EAST_1).warnings()).hasSize(1);
    }

    @Test
    void customRule_onRequest_isOffUntilEnabled() {
        Rule rule = Rule.warning("house-rule")
                .says("it is so")
                .onRequest()
                .check((facts, sink) -> sink.report("Name", "wrong"));

        assertThat(with(rule).validate(image(), US_EAST_1).isClean()).isTrue();
        assertThat(CopyValidator.builder()
                        .add(rule)
                        .enable("house-rule")
                        .build()
                        .validate(image(), US_EAST_1)
                        .warnings())
                .hasSize(1);
    }

    @Test
    void id_takenByStandardRule_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyValidator.builder().add(nameRule("image-name-length")))
                .withMessageContaining("image-name-length");
    }

    @Test
    void id_takenByAddedRule_isRefused() {
        CopyValidator.Builder builder = CopyValidator.builder().add(nameRule("house-name"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(nameRule("house-name")))
                .withMessageContaining("house-name");
        assertThat(builder.build().validate(image(), US_EAST_1).violations()).hasSize(1);
    }

    // silence and enable

    @Test
    void silence_removesTheWarningsOfThatRuleOnly() {
        CopyParameters request = image("Name", "a[1]", "Description", "caf\u00e9");

        assertThat(ids(CopyValidator.standard().validate(request, US_EAST_1)))
                .containsExactly("description-non-ascii", "image-name-charset-disputed");
        assertThat(ids(CopyValidator.builder()
                        .silence("description-non-ascii")
                        .build()
                        .validate(request, US_EAST_1)))
                .containsExactly("image-name-charset-disputed");
    }

    @Test
    void silence_ofSplitRule_keepsItsErrors() {
        CopyValidator validator =
                CopyValidator.builder().silence("client-token-length").build();
        CopyParameters doubtful = image("ClientToken", "a".repeat(65));
        CopyParameters wrong = image("ClientToken", "a".repeat(129));

        assertThat(CopyValidator.standard().validate(doubtful, US_EAST_1).warnings())
                .hasSize(1);
        assertThat(validator.validate(doubtful, US_EAST_1).isClean()).isTrue();
        assertThat(ids(validator.validate(wrong, US_EAST_1))).containsExactly("client-token-length");
        assertThat(validator.validate(wrong, US_EAST_1).isAcceptable()).isFalse();
    }

    @Test
    void silence_ofErrors_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyValidator.builder().silence("image-name-length"))
                .withMessageContaining("image-name-length");
    }

    @Test
    void silence_ofAddedRule_works() {
        Rule rule = Rule.warning("house-rule").says("it is so").check((facts, sink) -> sink.report("Name", "wrong"));

        assertThat(CopyValidator.builder()
                        .add(rule)
                        .silence("house-rule")
                        .build()
                        .validate(image(), US_EAST_1)
                        .isClean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-rule", "Image-Name-Length", "image_name_length", ""})
    void unknownId_isRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyValidator.builder().silence(id));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyValidator.builder().enable(id));
    }

    @Test
    void onRequestRule_isOffUntilEnabled() {
        CopyParameters request =
                request(ELASTICACHE_COPY_SNAPSHOT, "Tags", List.of(Map.of("Key", "a,b", "Value", "v")));

        assertThat(CopyValidator.standard().validate(request, US_EAST_1).isClean())
                .isTrue();
        assertThat(ids(CopyValidator.builder()
                        .enable("tag-charset-portable")
                        .build()
                        .validate(request, US_EAST_1)))
                .containsExactly("tag-charset-portable");
    }

    @Test
    void edition_older_thanAParameter_warns() {
        CopyParameters request = image("CopyImageTags", true); // published 2022-11-18

        assertThat(CopyValidator.standard().validate(request, US_EAST_1).isClean())
                .isTrue();
        assertThat(edition("2022-11-17").validate(request, US_EAST_1).warnings())
                .extracting(Violation::toString)
                .singleElement()
                .asString()
                .startsWith("WARNING CopyImageTags parameter-newer-than-edition: ");
        assertThat(edition("2022-11-18").validate(request, US_EAST_1).isClean()).isTrue();
    }

    private static CopyValidator edition(String date) {
        return CopyValidator.builder().edition(LocalDate.parse(date)).build();
    }

    // clock

    @Test
    void injectedClock_isThePresentOfTheRules() {
        Instant instant = Instant.parse("2026-01-31T23:59:59Z");
        List<Instant> seen = new ArrayList<>();
        CopyValidator validator = CopyValidator.builder()
                .clock(Clock.fixed(instant, ZoneOffset.UTC))
                .add(Rule.warning("house-clock").says("time passes").check((facts, sink) -> seen.add(facts.now())))
                .build();

        validator.validate(image(), US_EAST_1);
        Instant signedAt = Instant.parse("2020-02-29T00:00:00Z");
        validator.validate(image(), CopyContext.builder().signedAt(signedAt).build());

        assertThat(seen).containsExactly(instant, signedAt);
    }

    // requests

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void cleanRequest_hasNoViolations(CopyOperation operation) {
        assertThat(CopyValidator.standard()
                        .validate(request(operation), US_EAST_1)
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void emptyRequest_isReportedNotThrown(CopyOperation operation) {
        ValidationReport report =
                CopyValidator.standard().validate(CopyParameters.of(operation, Map.of()), CopyContext.empty());

        assertThat(report.isAcceptable()).isFalse();
    }

    @Test
    void sameRequest_validatedTwice_givesEqualReports() {
        CopyParameters request = image("Name", "a[1]{", "Description", "caf\u00e9");

        assertThat(CopyValidator.standard().validate(request, US_EAST_1))
                .isEqualTo(CopyValidator.standard().validate(request, US_EAST_1));
    }

    @Test
    @SuppressWarnings("NullAway") // callers without NullAway can pass null
    void nullArguments_areRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> CopyValidator.standard().validate(null, US_EAST_1))
                .withMessage("parameters");
        assertThatNullPointerException()
                .isThrownBy(() -> CopyValidator.standard().validate(image(), null))
                .withMessage("context");
    }

    // reports

    @Test
    void report_isOrderedByParameterThenRuleThenMessage() {
        ParameterPath tags = ParameterPath.of("Tags");
        List<Violation> ordered = List.of(
                violation("z-rule", Severity.WARNING, ParameterPath.of("KmsKeyId"), "m"),
                violation("a-rule", Severity.ERROR, tags, "m"),
                violation("z-rule", Severity.ERROR, tags.item(2).member("Key"), "m"),
                violation("a-rule", Severity.ERROR, tags.item(2).member("Value"), "m"),
                violation("a-rule", Severity.WARNING, tags.item(10).member("Key"), "m"),
                violation("b-rule", Severity.ERROR, tags.item(10).member("Key"), "a"),
                violation("b-rule", Severity.ERROR, tags.item(10).member("Key"), "b"));
        List<Violation> reversed = new ArrayList<>(ordered);
        Collections.reverse(reversed);

        assertThat(ValidationReport.of(reversed).violations()).containsExactlyElementsOf(ordered);
        assertThat(ValidationReport.of(reversed))
                .isEqualTo(ValidationReport.of(ordered))
                .hasSameHashCodeAs(ValidationReport.of(ordered));
    }

    @Test
    void reports_ofOtherViolations_areNotEqual() {
        Violation warning = violation("a-rule", Severity.WARNING, ParameterPath.of("Name"), "m");
        ValidationReport report = ValidationReport.of(List.of(warning));

        assertThat(report)
                .isNotEqualTo(ValidationReport.of(List.of()))
                .doesNotHaveSameHashCodeAs(ValidationReport.of(List.of()))
                .isNotEqualTo(ValidationReport.of(List.of(warning, warning)))
                .isNotEqualTo(ValidationReport.of(
                        List.of(violation("a-rule", Severity.ERROR, ParameterPath.of("Name"), "m"))))
                .isNotEqualTo(null);
    }

    @Test
    void report_isImmutable() {
        List<Violation> given = new ArrayList<>();
        given.add(violation("a-rule", Severity.WARNING, ParameterPath.of("Name"), "m"));
        ValidationReport report = ValidationReport.of(given);
        given.clear();

        assertThat(report.violations()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> report.violations().clear());
    }

    @Test
    void report_ofWarnings_isAcceptableAndPasses() {
        Violation warning = violation("a-rule", Severity.WARNING, ParameterPath.of("Name"), "m");
        ValidationReport report = ValidationReport.of(List.of(warning));

        assertThat(report.isAcceptable()).isTrue();
        assertThat(report.isClean()).isFalse();
        assertThat(report.errors()).isEmpty();
        assertThat(report.warnings()).containsExactly(warning);
        assertThat(report.orThrow()).isSameAs(report);
    }

    @Test
    void report_ofNothing_isClean() {
        ValidationReport report = ValidationReport.of(List.of());

        assertThat(report.isAcceptable()).isTrue();
        assertThat(report.isClean()).isTrue();
        assertThat(report.orThrow()).isSameAs(report);
        assertThat(report).hasToString("no violations");
    }

    @Test
    void report_withAnError_throwsItselfWithEveryViolation() {
        Violation error = violation("z-rule", Severity.ERROR, ParameterPath.of("Name"), "much too short");
        Violation warning = violation("a-rule", Severity.WARNING, ParameterPath.of("Description"), "odd");
        ValidationReport report = ValidationReport.of(List.of(error, warning));

        assertThat(report.isAcceptable()).isFalse();
        assertThat(report.errors()).containsExactly(error);
        assertThat(report.warnings()).containsExactly(warning);
        assertThatExceptionOfType(InvalidCopyRequestException.class)
                .isThrownBy(report::orThrow)
                .withMessage("""
                        the copy request has 1 error:
                        WARNING Description a-rule: odd
                        ERROR Name z-rule: much too short""")
                .asInstanceOf(type(InvalidCopyRequestException.class))
                .extracting(InvalidCopyRequestException::report)
                .isSameAs(report);
    }

    @Test
    void exception_ofAManyTimesBrokenRequest_listsEveryViolation() {
        CopyParameters request = image("Name", "{", "ClientToken", "\u00e9", "Description", "a".repeat(256));
        ValidationReport report = CopyValidator.standard().validate(request, US_EAST_1);

        assertThat(report.errors()).hasSize(4);
        assertThatExceptionOfType(InvalidCopyRequestException.class)
                .isThrownBy(report::orThrow)
                .satisfies(
                        e -> assertThat(Objects.requireNonNull(e.getMessage()).lines())
                                .hasSize(5)
                                .startsWith("the copy request has 4 errors:")
                                .containsSubsequence(report.violations().stream()
                                        .map(Violation::toString)
                                        .toList()));
    }

    private static Violation violation(String rule, Severity severity, ParameterPath parameter, String message) {
        return new Violation(new RuleId(rule), severity, parameter, message, List.of());
    }

    private static Rule nameRule(String id) {
        return Rule.error(id)
                .on(EC2_COPY_IMAGE)
                .about("Name")
                .says("the house names its images")
                .sources(HOUSE)
                .check((facts, sink) -> {
                    if (facts.has("Name")) {
                        sink.report("Name", "the house wants it");
                    }
                });
    }

    private static CopyValidator with(Rule rule) {
        return CopyValidator.builder().add(rule).build();
    }

    private static List<String> ids(ValidationReport report) {
        return report.violations().stream()
                .map(violation -> violation.rule().value())
                .sorted()
                .toList();
    }

    private static CopyParameters image(Object... changes) {
        return request(EC2_COPY_IMAGE, changes);
    }

    private static CopyParameters backup() {
        return request(ELASTICACHE_COPY_SNAPSHOT);
    }

    /** A clean request, with some parameters set otherwise. */
    private static CopyParameters request(CopyOperation operation, Object... changes) {
        Map<String, Object> map = new LinkedHashMap<>(CLEAN.get(operation));
        for (int i = 0; i < changes.length; i += 2) {
            map.put((String) changes[i], changes[i + 1]);
        }
        return CopyParameters.fromMap(operation, map);
    }

    @Test
    void facts_ofANameThatTheOperationLacks_areThoseOfTheRequest() {
        CopyParameters with = CopyParameters.fromMap(EC2_COPY_IMAGE, Map.of("Colour", "red"));
        for (CopyParameters parameters : List.of(with, image())) {
            CopyFacts facts =
                    CopyValidator.standard().examine(parameters, US_EAST_1).facts();
            assertThat(facts.has("Colour")).isEqualTo(parameters.has("Colour"));
            assertThat(facts.has("Shape")).isFalse();
        }
    }

    @Test
    void rules_areEqualToThemselvesOnly() {
        List<Rule> rules = RuleCatalog.standard().rules();
        Rule rule = rules.get(0);
        Rule twin = Rule.warning(rule.id().value()).says("it is so").check(SILENT);

        assertThat(rule).isEqualTo(rules.get(0)).isNotEqualTo(twin).hasSameHashCodeAs(twin);
        assertThat(rules.stream().map(Rule::hashCode).distinct()).hasSizeGreaterThan(rules.size() / 2);
    }
}
