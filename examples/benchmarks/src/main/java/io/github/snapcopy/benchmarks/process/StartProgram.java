// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs whose start is measured. */
public enum StartProgram {
    /** The virtual machine alone. */
    EMPTY("empty `main`", "EmptyProgram", ClassPath.NONE),
    /** This library. */
    SNAPCOPY("Snapcopy: build, check, presign, print", "SnapcopyProgram", ClassPath.SNAPCOPY),
    /** The signer of the AWS SDK 2. */
    SDK_SIGNER("AWS SDK 2 `AwsV4HttpSigner`: sign, print", "SdkSignerProgram", ClassPath.SDK_SIGNER),
    /** The client of the AWS SDK 2. */
    EC2_CLIENT("AWS SDK 2 `ec2` client: one call to a stub", "Ec2ClientProgram", ClassPath.EC2_CLIENT),
    /** The command line without any sharing of class data. */
    CLI_WITHOUT_SHARING("command line, no class-data sharing", "-Xshare:off"),
    /** The command line as it is. */
    CLI("command line, class-data sharing of the JDK", "-Xshare:auto"),
    /** The command line with an archive of its own classes. */
    CLI_WITH_ARCHIVE("command line, archive of its own classes", "-XX:SharedArchiveFile=" + StartProgram.ARCHIVE);

    private static final String ARCHIVE = "cli.jsa";
    private static final String PACKAGE = "io.github.snapcopy.benchmarks.start.";
    private static final List<String> CLI_ARGUMENTS = List.of(
            "ec2",
            "copy-snapshot",
            "--region",
            "us-east-1",
            "--source-region",
            "us-west-2",
            "--source-snapshot-id",
            "snap-066877671789bd71b");

    private final String title;
    private final String mainClass;
    private final ClassPath classPath;
    private final String option;

    StartProgram(String title, String mainClass, ClassPath classPath) {
        this.title = title;
        this.mainClass = PACKAGE + mainClass;
        this.classPath = classPath;
        this.option = "-Xshare:auto";
    }

    StartProgram(String title, String option) {
        this.title = title;
        this.mainClass = "";
        this.classPath = ClassPath.NONE;
        this.option = option;
    }

    /**
     * Its name in the report.
     *
     * @return Markdown
     */
    public String title() {
        return title;
    }

    /**
     * Whether it is the command line.
     *
     * @return false for the programs of this module
     */
    public boolean isCli() {
        return mainClass.isEmpty();
    }

    /**
     * What has to be typed, to be run in the folder of the archive.
     *
     * @param home where the jars are
     * @return a command and its arguments
     * @throws IOException if the class path cannot be read
     */
    List<String> command(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), option));
        if (isCli()) {
            command.addAll(cli(home));
            return command;
        }
        command.add("-cp");
        command.add(Stream.concat(
                        Stream.of(home.resolve("benchmarks-start.jar")),
                        Stream.concat(classPath.jars(home).stream(), silentLog(home).stream()))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        return command;
    }

    /** Without a binding, the log of the SDK would begin with a warning; it is added for all, and not counted. */
    private static List<Path> silentLog(Path home) throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            return jars.filter(jar -> String.valueOf(jar.getFileName()).startsWith("slf4j-nop-"))
                    .toList();
        }
    }

    /** The command that writes the archive when it ends. */
    static List<String> archiveCommand(Path home) {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:ArchiveClassesAtExit=" + ARCHIVE));
        command.addAll(cli(home));
        return command;
    }

    private static List<String> cli(Path home) {
        List<String> command = new ArrayList<>(
                List.of("-jar", home.resolve("cli").resolve("snapcopy.jar").toString()));
        command.addAll(CLI_ARGUMENTS);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
    }
}
