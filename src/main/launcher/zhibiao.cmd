@echo off
rem Starts Zhibiao with the Java 21 or later in JAVA_HOME, else on PATH. Not tested: no Windows was at hand.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto no_java
if not defined JAVA_HOME where /q java.exe || goto no_java
"%JAVA%" -XX:+UseSerialGC -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "-Dzhibiao.home=%~dp0.." %JAVA_OPTS% %ZHIBIAO_OPTS% -jar "%~dp0..\lib\zhibiao.jar" %*
exit /b %ERRORLEVEL%

:no_java
rem In both languages, since a batch file does not know which one Windows speaks.
chcp 65001 >nul
echo zhibiao: found no Java in JAVA_HOME or on PATH; install a JDK or JRE 21 or later, such as Temurin from https://adoptium.net, or set JAVA_HOME>&2
echo zhibiao: 在 JAVA_HOME 和 PATH 中都没有找到 Java；请安装 JDK 或 JRE 21 或更高版本（如 https://adoptium.net 的 Temurin），或设置 JAVA_HOME>&2
exit /b 127
